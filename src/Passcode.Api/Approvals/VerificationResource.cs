using Passcode.Core.Policy;

namespace Passcode.Api.Approvals;

/// <summary>How the agent verified the caller.</summary>
/// <param name="Method">The method.</param>
/// <param name="Reference">What identifies the verification.</param>
public sealed record VerificationResource(string Method, string Reference)
{
    internal static VerificationResource? From(CallerVerification? verification) => verification is null ? null : new(verification.Method, verification.Reference);
}
