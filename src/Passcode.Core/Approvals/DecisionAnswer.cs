namespace Passcode.Core.Approvals;

/// <summary>What became of a decision on a reset or a bulk run.</summary>
public abstract record DecisionAnswer<TRecord>
{
    private DecisionAnswer()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Decided(TRecord Record) : DecisionAnswer<TRecord>;

    /// <summary>Somebody decided otherwise or earlier, the caller cancelled, or the deadline has passed.</summary>
    public sealed record TooLate(TRecord Record) : DecisionAnswer<TRecord>;

    /// <summary>It never waited for a decision, or does not yet.</summary>
    public sealed record NotAwaited(TRecord Record) : DecisionAnswer<TRecord>;

    /// <summary>The approver may not decide on this one.</summary>
    /// <param name="Why">A sentence for the approver.</param>
    public sealed record FourEyesRequired(string Why) : DecisionAnswer<TRecord>;

    /// <summary>There is no such record.</summary>
    public sealed record NotFound : DecisionAnswer<TRecord>;
}
