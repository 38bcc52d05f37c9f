namespace Passcode.Core.Approvals;

/// <summary>What became of a decision on a reset or a bulk run.</summary>
public abstract record DecisionResult<TRecord>
{
    private DecisionResult()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Decided(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>Somebody decided otherwise or earlier, the caller cancelled, or the deadline has passed.</summary>
    public sealed record TooLate(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>It never waited for a decision, or does not yet.</summary>
    public sealed record NotAwaited(TRecord Record) : DecisionResult<TRecord>;

    /// <summary>The approver may not decide on this one.</summary>
    /// <param name="Why">A sentence for the approver.</param>
    public sealed record FourEyesRequired(string Why) : DecisionResult<TRecord>;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : DecisionResult<TRecord>;
}
