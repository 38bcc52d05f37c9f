namespace Passcode.GraphSimulator.Faults;

/// <summary>What a fault does to the connection instead of answering. In a batch it concerns the whole batch.</summary>
public enum FaultConnection
{
    Keep,

    /// <summary>Aborted; the request was not carried out.</summary>
    DropBefore,

    /// <summary>Aborted; the request was carried out, which the caller cannot know.</summary>
    DropAfter,

    /// <summary>No answer until the caller gives up; not carried out.</summary>
    HangBefore,

    /// <summary>No answer until the caller gives up; carried out.</summary>
    HangAfter,
}
