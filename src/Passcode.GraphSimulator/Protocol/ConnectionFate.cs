namespace Passcode.GraphSimulator.Protocol;

/// <summary>What becomes of the connection a request came on.</summary>
public enum ConnectionFate
{
    Answered,

    /// <summary>Aborted without an answer.</summary>
    Dropped,

    /// <summary>Kept open without an answer until the caller gives up.</summary>
    Hung,
}
