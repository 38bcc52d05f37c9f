namespace Passcode.GraphSimulator.Faults;

/// <summary>A connection fault, instead of a response. In a batch it affects the whole batch.</summary>
public enum FaultConnection
{
    Keep,

    /// <summary>The connection is aborted; the request was not executed.</summary>
    DropBefore,

    /// <summary>The connection is aborted; the request was executed, which the caller cannot know.</summary>
    DropAfter,

    /// <summary>No response until the caller cancels; the request was not executed.</summary>
    HangBefore,

    /// <summary>No response until the caller cancels; the request was executed.</summary>
    HangAfter,
}
