namespace Passcode.Core.Callbacks;

/// <summary>What became of a wish to subscribe.</summary>
public abstract record SubscribeResult
{
    private SubscribeResult()
    {
    }

    /// <summary>The subscription stands.</summary>
    /// <param name="Subscription">The subscription.</param>
    /// <param name="Key">Removes it; told this once.</param>
    public sealed record Subscribed(Subscription Subscription, string Key) : SubscribeResult;

    /// <summary>The address is refused.</summary>
    /// <param name="Reason">Why, as the end of a sentence that begins with the address's name.</param>
    public sealed record Refused(string Reason) : SubscribeResult;
}
