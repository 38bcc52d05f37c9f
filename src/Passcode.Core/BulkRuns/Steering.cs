namespace Passcode.Core.BulkRuns;

/// <summary>What became of a wish to steer a run.</summary>
public abstract record Steering
{
    private Steering()
    {
    }

    /// <summary>It is recorded, and obeyed from the next batch on.</summary>
    public sealed record Done(BulkRun Run) : Steering;

    /// <summary>The run has ended, or is not in a state in which this can be wished.</summary>
    public sealed record TooLate(BulkRun Run) : Steering;

    /// <summary>There is no such run.</summary>
    public sealed record NotFound : Steering;
}
