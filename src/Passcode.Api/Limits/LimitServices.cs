using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.Options;
using Passcode.Api.Problems;
using Passcode.Core.Settings;

namespace Passcode.Api.Limits;

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
