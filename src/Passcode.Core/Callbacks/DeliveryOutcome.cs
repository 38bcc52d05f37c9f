namespace Passcode.Core.Callbacks;

/// <summary>How a delivery ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The receiver took the event.</summary>
    Delivered,

    /// <summary>The receiver is no more: it said so (410), or its subscription was removed.</summary>
    Gone,

    /// <summary>Given up, and kept among the dead letters.</summary>
    DeadLettered,
}
