using System.ComponentModel.DataAnnotations;

namespace Passcode.Core.Records;

/// <summary>Settings <c>Passcode:Requests</c>.</summary>
public sealed class RequestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Requests";

    /// <summary>For how long the same idempotency key gives the same reset, 24 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdempotencyWindow { get; set; } = TimeSpan.FromHours(24);
}
