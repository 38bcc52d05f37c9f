using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Limits;

/// <summary>Settings under <c>Passcode:Limits</c>. The limits apply per instance. Every rate allows bursts of twice its value.</summary>
public sealed class LimitOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "Passcode:Limits";

    /// <summary>The maximum number of requests per second from one authenticated caller. The default is 100.</summary>
    [Range(1, 1_000_000)]
    public int CallerPerSecond { get; set; } = 100;

    /// <summary>The maximum number of requests per second from one address to routes that require no credentials. The default is
    /// 50.</summary>
    [Range(1, 1_000_000)]
    public int AnonymousPerSecond { get; set; } = 50;

    /// <summary>The maximum number of requests per second from one address, before authentication. The default is 500.</summary>
    [Range(1, 1_000_000)]
    public int AddressPerSecond { get; set; } = 500;

    /// <summary>The maximum number of progress streams that one caller has open. The default is 10.</summary>
    [Range(1, 10_000)]
    public int StreamsPerCaller { get; set; } = 10;

    /// <summary>The maximum duration of a progress stream. The default is 30 minutes; the reader then connects again, with a token that is valid.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan StreamDuration { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Whether the last entry of <c>X-Forwarded-For</c> is the address of the caller. Set it to true only behind a front end that
    /// writes this header, such as Azure Functions. The default is false, because a direct caller can send any value.</summary>
    public bool TrustForwardedFor { get; set; }

    /// <summary>The maximum duration of a request, except exports and progress streams. The default is 90 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(90);
}

[OptionsValidator]
internal sealed partial class LimitOptionsValidator : IValidateOptions<LimitOptions>;
