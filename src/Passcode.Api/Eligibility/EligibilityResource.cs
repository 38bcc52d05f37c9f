using Passcode.Api.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Eligibility;

/// <summary>What would happen if a reset were asked for now.</summary>
/// <param name="Eligible">Whether a reset would be issued.</param>
/// <param name="ReasonCode">Why not.</param>
/// <param name="Effect">What a reset would do to the device.</param>
/// <param name="Advice">What the agent should know or do next.</param>
/// <param name="MatrixRow">The row of the support matrix that spoke.</param>
/// <param name="Device">The device, when exactly one matches.</param>
/// <param name="Policy">What policy says to it; null when the device itself is not eligible.</param>
public sealed record EligibilityResource(
    bool Eligible, ReasonCode? ReasonCode, ResetEffect? Effect, string Advice, string? MatrixRow, DeviceResource? Device, PolicyResource? Policy)
{
    /// <summary>The resource of a report.</summary>
    public static EligibilityResource Of(EligibilityReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var verdict = report.Verdict;
        return new(
            verdict.Eligible,
            verdict.ReasonCode,
            verdict.Effect,
            verdict.Advice,
            verdict.MatrixRow,
            report.Device is { } device ? DeviceResource.Of(device) : null,
            report.Policy is { } policy ? PolicyResource.Of(policy) : null);
    }
}
