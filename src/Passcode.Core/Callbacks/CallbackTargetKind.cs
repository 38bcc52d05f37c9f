namespace Passcode.Core.Callbacks;

/// <summary>What kind of receiver an event goes to.</summary>
public enum CallbackTargetKind
{
    /// <summary>The address that came with the request.</summary>
    Request,

    /// <summary>A subscription.</summary>
    Subscription,

    /// <summary>The ticket that the request came from, as a comment.</summary>
    Ticket,
}
