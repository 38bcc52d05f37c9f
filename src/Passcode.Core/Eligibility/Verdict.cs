namespace Passcode.Core.Eligibility;

/// <summary>Whether a device can be reset, and why.</summary>
/// <param name="Eligible">Whether a reset would be issued.</param>
/// <param name="ReasonCode">Why not; absent when eligible.</param>
/// <param name="Effect">What a reset does to the device; absent when not eligible.</param>
/// <param name="Advice">What the agent should know or do next.</param>
/// <param name="MatrixRow">The row of the support matrix that spoke, when one did.</param>
public sealed record Verdict(bool Eligible, ReasonCode? ReasonCode, ResetEffect? Effect, string Advice, string? MatrixRow)
{
    /// <summary>Eligible.</summary>
    public static Verdict Yes(ResetEffect effect, string advice, string matrixRow) => new(true, null, effect, advice, matrixRow);

    /// <summary>Not eligible.</summary>
    public static Verdict No(ReasonCode reason, string? matrixRow = null, string? advice = null) =>
        new(false, reason, null, advice ?? Eligibility.Advice.For(reason), matrixRow);
}
