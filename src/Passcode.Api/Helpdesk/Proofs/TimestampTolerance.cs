namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Bounds for how long a captured delivery could be played back.</summary>
internal sealed class TimestampTolerance(TimeProvider time)
{
    /// <summary>What Standard Webhooks recommends, in both directions.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public bool Covers(DateTimeOffset sentAt) => (time.GetUtcNow() - sentAt).Duration() <= Tolerance;
}
