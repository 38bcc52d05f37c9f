using Passcode.Api.Problems;
using Passcode.Core.Policy;

namespace Passcode.Api.Requests;

/// <summary>How an agent verified the caller.</summary>
/// <param name="Method">The method, one of those that the settings name.</param>
/// <param name="Reference">What identifies the verification, such as the number of a callback. Not a secret: it is stored in the audit log.</param>
public sealed record VerificationBody(
    [property: MaxCharacters(ResetLimits.VerificationMethod)] string? Method = null, [property: MaxCharacters(ResetLimits.VerificationReference)] string? Reference = null);

internal static class VerificationParser
{
    /// <summary>Returns the verification; null if there is none, or if it is invalid.</summary>
    public static CallerVerification? Verification(
        this FieldErrors errors, VerificationBody? body, PolicyOptions policy, string methodField = "verification.method", string referenceField = "verification.reference")
    {
        if (body is null)
        {
            errors.Require(
                !policy.VerificationRequired,
                methodField.Split('.')[0],
                $"{methodField.Split('.')[0]} is required by {PolicyOptions.Section}:{nameof(policy.VerificationRequired)}: {methodField}, {Methods(policy)}, and {referenceField}.");
            return null;
        }

        var method = policy.VerificationMethods.FirstOrDefault(known => string.Equals(known, body.Method?.Trim(), StringComparison.OrdinalIgnoreCase));
        errors.Require(method is not null, methodField, $"{methodField} must be {Methods(policy)}.");
        var reference = errors.VisibleText(referenceField, body.Reference, ResetLimits.VerificationReference);
        errors.Require(body.Reference is not null, referenceField, $"{referenceField} is required: what identifies the verification.");
        return method is null || reference is null ? null : new(method, reference);
    }

    private static FormattableString Methods(PolicyOptions policy) => policy.VerificationMethods is []
        ? (FormattableString)$"a method of {PolicyOptions.Section}:{nameof(policy.VerificationMethods)}, which has none"
        : $"one of {string.Join(", ", policy.VerificationMethods)}";
}
