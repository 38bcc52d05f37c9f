namespace Passcode.LocalHost.Replay;

/// <summary>Where a replay came to.</summary>
internal abstract record TurnOutcome
{
    private TurnOutcome()
    {
    }

    /// <summary>The workflow waits for something that has not happened yet.</summary>
    public sealed record Waits(WorkflowRequest Request) : TurnOutcome;

    /// <summary>The turn is over; the next one begins with this state in JSON.</summary>
    public sealed record Continues(string State) : TurnOutcome;

    /// <summary>The workflow has ended.</summary>
    public sealed record Ends : TurnOutcome;

    /// <summary>The workflow threw, or cannot go on.</summary>
    public sealed record Breaks(Exception Cause) : TurnOutcome;
}
