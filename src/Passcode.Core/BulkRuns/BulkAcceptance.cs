namespace Passcode.Core.BulkRuns;

/// <summary>What became of a request for a run.</summary>
public abstract record BulkAcceptance
{
    private BulkAcceptance()
    {
    }

    /// <summary>It is recorded and runs to its end whatever happens; or an earlier request with the same key had asked for it.</summary>
    public sealed record Accepted(BulkRun Run) : BulkAcceptance;

    /// <summary>The idempotency key was already used with a different request; nothing was changed.</summary>
    public sealed record KeyReused : BulkAcceptance;

    /// <summary>A run of the same selection has not ended; nothing was changed.</summary>
    public sealed record Overlaps(BulkRun Other) : BulkAcceptance;

    /// <summary>The list names no device; nothing was changed.</summary>
    public sealed record Empty : BulkAcceptance;

    /// <summary>The list names more devices than any run may have, or than the caller expects; nothing was changed.</summary>
    public sealed record TooLarge(int Limit, bool IsCallersOwn) : BulkAcceptance;
}
