namespace Passcode.LocalHost.Replay;

/// <summary>What an unfinished instance is doing.</summary>
public enum InstanceActivity
{
    /// <summary>It runs a step, or is about to.</summary>
    Stepping,

    /// <summary>It waits for a time or a signal.</summary>
    Waiting,

    /// <summary>The journal does not answer; it tries again.</summary>
    Recovering,

    /// <summary>
    /// It cannot go on by itself: its workflow contradicts its history, or a step failed for good. It is tried again when started again.
    /// </summary>
    Parked,
}
