namespace Passcode.GraphSimulator.Protocol;

/// <summary>The result of a request for its connection.</summary>
public enum ConnectionFate
{
    Answered,

    /// <summary>Aborted without a response.</summary>
    Dropped,

    /// <summary>Kept open without a response until the caller cancels.</summary>
    Hung,
}
