namespace Passcode.Core.Resets;

/// <summary>What became of a request.</summary>
public abstract record Acceptance
{
    private Acceptance()
    {
    }

    /// <summary>It is recorded and runs to its end whatever happens.</summary>
    /// <param name="Reset">The reset.</param>
    /// <param name="IsReplay">Whether an earlier request with the same key had already asked for it.</param>
    public sealed record Accepted(PasscodeReset Reset, bool IsReplay) : Acceptance;

    /// <summary>The idempotency key was already used with a different request; nothing was changed.</summary>
    public sealed record KeyReused : Acceptance;
}
