namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Limits the time in which a captured webhook can be replayed.</summary>
internal sealed class TimestampTolerance(TimeProvider time)
{
    /// <summary>The tolerance that Standard Webhooks recommends, in both directions.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public bool Covers(DateTimeOffset sentAt) => (time.GetUtcNow() - sentAt).Duration() <= Tolerance;
}
