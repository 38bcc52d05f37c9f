namespace Passcode.Core.Workflows;

/// <summary>Retry by exponential backoff.</summary>
/// <param name="MaxAttempts">Attempts in all, at least 1.</param>
/// <param name="FirstDelay">The pause after the first failure.</param>
/// <param name="Backoff">What each pause is multiplied with to get the next; at least 1.</param>
/// <param name="MaxDelay">No pause is longer.</param>
public sealed record RetryPolicy(int MaxAttempts, TimeSpan FirstDelay, double Backoff, TimeSpan MaxDelay)
{
    /// <summary>
    /// For steps whose faults pass (storage busy, a process going down): 1 s, 2 s, 4 s … 60 s, 100 attempts, which outlasts
    /// an outage of an hour and a half. What outlasts that is started again by reconciliation.
    /// </summary>
    public static RetryPolicy Transient { get; } = new(100, TimeSpan.FromSeconds(1), 2, TimeSpan.FromMinutes(1));

    /// <summary>The pause after a failed attempt, counted from 1.</summary>
    public TimeSpan DelayAfter(int attempt) =>
        TimeSpan.FromSeconds(Math.Min(MaxDelay.TotalSeconds, FirstDelay.TotalSeconds * Math.Pow(Backoff, attempt - 1)));
}
