using System.Text.Json.Serialization;

namespace Passcode.Core.Resets;

/// <summary>What a step of a reset found out: where the workflow goes, and when.</summary>
[JsonDerivedType(typeof(Next), "next")]
[JsonDerivedType(typeof(End), "end")]
public abstract record ResetProgress
{
    private ResetProgress()
    {
    }

    /// <summary>Enter a phase, now or at a time; the same phase again means "wait and look again".</summary>
    public sealed record Next(ResetPhase Phase, DateTimeOffset? At = null, IssuedCommand? Command = null) : ResetProgress;

    /// <summary>End the reset.</summary>
    public sealed record End(ResetEnding Ending) : ResetProgress;
}
