using System.ComponentModel.DataAnnotations;

namespace Passcode.Api.Limits;

/// <summary>Settings <c>Passcode:Limits</c>: how much one caller may ask of one instance. Each rate allows a burst of twice as many.</summary>
public sealed class LimitOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Limits";

    /// <summary>Requests a second of one authenticated caller, 100 by default.</summary>
    [Range(1, 1_000_000)]
    public int CallerPerSecond { get; set; } = 100;

    /// <summary>Requests a second of one address to the routes that need no credentials, 50 by default.</summary>
    [Range(1, 1_000_000)]
    public int AnonymousPerSecond { get; set; } = 50;

    /// <summary>Requests a second of one address in all, before any credential is looked at; 500 by default.</summary>
    [Range(1, 1_000_000)]
    public int AddressPerSecond { get; set; } = 500;

    /// <summary>
    /// Whether the last entry of <c>X-Forwarded-For</c> is the caller's address: true behind a front end that writes it, as Azure Functions has;
    /// false, the default, where callers connect themselves and could write what they like.
    /// </summary>
    public bool TrustForwardedFor { get; set; }

    /// <summary>How long a request may take, exports and progress streams aside; 90 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(90);
}
