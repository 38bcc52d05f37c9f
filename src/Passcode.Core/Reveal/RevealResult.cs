using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Reveal;

/// <summary>What became of a request to reveal a temporary passcode.</summary>
public abstract record RevealResult
{
    private RevealResult()
    {
    }

    /// <summary>The passcode; the trail tells that it was handed out.</summary>
    public sealed record Revealed(TemporaryPasscode Passcode, ResetEffect Effect, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt) : RevealResult;

    /// <summary>There is none to hand out.</summary>
    /// <param name="Why">A sentence for the caller.</param>
    public sealed record NotAvailable(string Why) : RevealResult;

    /// <summary>The reason was given before for this reset.</summary>
    public sealed record ReasonUsed : RevealResult;

    /// <summary>The caller asked too often.</summary>
    /// <param name="RetryAfter">When the next may be asked for.</param>
    public sealed record TooMany(TimeSpan RetryAfter) : RevealResult;

    /// <summary>Graph gave no answer of use.</summary>
    public sealed record NoAnswer(GraphProblem Problem) : RevealResult;

    /// <summary>There is no such reset.</summary>
    public sealed record NotFound : RevealResult;
}
