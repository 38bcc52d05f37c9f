namespace Passcode.Core.BulkRuns;

/// <summary>What became of a wish to steer a run.</summary>
public abstract record BulkRunControlResult
{
    private BulkRunControlResult()
    {
    }

    /// <summary>It is recorded, and obeyed from the next batch on.</summary>
    public sealed record Done(BulkRun Run) : BulkRunControlResult;

    /// <summary>The run has ended, or is not in a state in which this can be wished.</summary>
    public sealed record TooLate(BulkRun Run) : BulkRunControlResult;

    /// <summary>There is no such run.</summary>
    public sealed record NotFound : BulkRunControlResult;
}
