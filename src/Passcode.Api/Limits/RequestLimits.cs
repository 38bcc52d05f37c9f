using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core.Settings;

namespace Passcode.Api.Limits;

/// <summary>Token buckets per address and caller, for this process only: each instance protects itself, and adding an instance adds
/// capacity. Full buckets are removed, so that memory does not grow with the number of addresses.</summary>
internal sealed class RequestLimits(IOptions<LimitOptions> options) : IDisposable
{
    private const int RefillsASecond = 10;

    private readonly bool _trustsForwardedFor = options.Value.TrustForwardedFor;
    private readonly PartitionedRateLimiter<string> _addresses = Buckets(options.Value.AddressPerSecond);
    private readonly PartitionedRateLimiter<string> _anonymous = Buckets(options.Value.AnonymousPerSecond);
    private readonly PartitionedRateLimiter<string> _callers = Buckets(options.Value.CallerPerSecond);

    /// <summary>Limits requests by address before authentication, with a second limit for routes that require no credentials.</summary>
    public Task BeforeCredentials(HttpContext http, RequestDelegate next)
    {
        var address = CallerAddress.From(http, _trustsForwardedFor);
        using var lease = _addresses.AttemptAcquire(address);
        if (!lease.IsAcquired)
        {
            return Refuse(http, PauseOf(lease));
        }

        if (http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            return next(http);
        }

        using var anonymous = _anonymous.AttemptAcquire(address);
        return anonymous.IsAcquired ? next(http) : Refuse(http, PauseOf(anonymous));
    }

    /// <summary>Limits requests by caller after authentication.</summary>
    public Task OfCaller(HttpContext http, RequestDelegate next)
    {
        if (http.User.Identity is not { IsAuthenticated: true } || http.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null)
        {
            return next(http);
        }

        using var lease = _callers.AttemptAcquire(Caller.From(http.User).Id);
        return lease.IsAcquired ? next(http) : Refuse(http, PauseOf(lease));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _addresses.Dispose();
        _anonymous.Dispose();
        _callers.Dispose();
    }

    private static TimeSpan PauseOf(RateLimitLease lease) =>
        lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.FromSeconds(1);

    private static Task Refuse(HttpContext http, TimeSpan pause) =>
        new Problem(ProblemCode.TooManyRequests, $"Send fewer requests per second, and wait for the Retry-After time.")
        {
            RetryAfter = pause,
        }.ExecuteAsync(http);

    private static PartitionedRateLimiter<string> Buckets(int perSecond) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = 2 * perSecond,
            TokensPerPeriod = Math.Max(1, perSecond / RefillsASecond),
            ReplenishmentPeriod = perSecond < RefillsASecond ? TimeSpan.FromSeconds(1.0 / perSecond) : TimeSpan.FromSeconds(1.0 / RefillsASecond),
            QueueLimit = 0,
        }),
        StringComparer.Ordinal);
}

/// <summary>Determines the address of a caller for rate limits.</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8; // one IPv6 subscriber has a whole /64

    public static string From(HttpContext http, bool trustForwardedFor)
    {
        var address = trustForwardedFor && Forwarded(http.Request.Headers["X-Forwarded-For"].ToString()) is { } forwarded
            ? forwarded
            : http.Connection.RemoteIpAddress;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return address is null ? "unknown"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    // The front end appends the last entry; the caller controls the others. The entry can contain a port.
    private static IPAddress? Forwarded(string header)
    {
        var last = header[(header.LastIndexOf(',') + 1)..].Trim();
        return IPAddress.TryParse(last, out var address) ? address : IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address : null;
    }
}

internal static class LimitServices
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddRequestTimeouts();
        services.AddOptions<RequestTimeoutOptions>().Configure<IOptions<LimitOptions>>((timeouts, limits) => timeouts.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = limits.Value.RequestTimeout,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
            WriteTimeoutResponse = WriteTimeout,
        });
        return services.AddValidatedOptions<LimitOptions, LimitOptionsValidator>(LimitOptions.Section).AddSingleton<RequestLimits>().AddSingleton<StreamLimits>();
    }

    private static Task WriteTimeout(HttpContext http)
    {
        http.RequestAborted = CancellationToken.None; // otherwise its expired timeout would abort this response
        return new Problem(ProblemCode.RequestTimedOut, $"The request may have been processed. Send it again after the Retry-After time, with the same idempotency key.")
        {
            RetryAfter = Pause,
        }.ExecuteAsync(http);
    }

    public static IApplicationBuilder UseAddressLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RequestLimits>();
        return app.Use(next => http => limits.BeforeCredentials(http, next));
    }

    public static IApplicationBuilder UseCallerLimits(this IApplicationBuilder app)
    {
        var limits = app.ApplicationServices.GetRequiredService<RequestLimits>();
        return app.Use(next => http => limits.OfCaller(http, next));
    }
}
