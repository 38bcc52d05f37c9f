namespace Passcode.Core.Callbacks;

/// <summary>What one attempt met, in words that are safe to log and to store: never an address, never a body.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>The receiver took the event.</summary>
    public sealed record Delivered : DeliveryResult;

    /// <summary>The receiver wants no more events.</summary>
    public sealed record Gone : DeliveryResult;

    /// <summary>It may work later.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">The receiver's own advice, when it gave any.</param>
    public sealed record Failed(string Reason, TimeSpan? RetryAfter = null) : DeliveryResult;

    /// <summary>It cannot work until somebody changes something.</summary>
    /// <param name="Reason">What is to be changed.</param>
    public sealed record Refused(string Reason) : DeliveryResult;
}
