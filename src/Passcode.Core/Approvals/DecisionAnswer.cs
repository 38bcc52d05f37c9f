using Passcode.Core.Resets;

namespace Passcode.Core.Approvals;

/// <summary>What became of a decision on a reset.</summary>
public abstract record DecisionAnswer
{
    private DecisionAnswer()
    {
    }

    /// <summary>It counts.</summary>
    public sealed record Decided(PasscodeReset Reset) : DecisionAnswer;

    /// <summary>Somebody decided otherwise or earlier, the caller cancelled, or the deadline has passed.</summary>
    public sealed record TooLate(PasscodeReset Reset) : DecisionAnswer;

    /// <summary>The reset never waited for a decision, or does not yet.</summary>
    public sealed record NotAwaited(PasscodeReset Reset) : DecisionAnswer;

    /// <summary>The approver may not decide on this one.</summary>
    /// <param name="Why">A sentence for the approver.</param>
    public sealed record FourEyesRequired(string Why) : DecisionAnswer;

    /// <summary>There is no such reset.</summary>
    public sealed record NotFound : DecisionAnswer;
}
