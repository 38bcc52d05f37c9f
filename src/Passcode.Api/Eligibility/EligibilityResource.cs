using Passcode.Api.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Api.Eligibility;

/// <summary>The expected result of a reset.</summary>
/// <param name="Eligible">Whether the device can be reset.</param>
/// <param name="ReasonCode">The reason why the device cannot be reset.</param>
/// <param name="Effect">The effect of a reset on the device.</param>
/// <param name="Advice">The recommended next step.</param>
/// <param name="MatrixRow">The matching row of the support matrix.</param>
/// <param name="Device">The device, if exactly one matches.</param>
/// <param name="Policy">The result of the policy evaluation; null if the device is not eligible.</param>
public sealed record EligibilityResource(
    bool Eligible, ReasonCode? ReasonCode, ResetEffect? Effect, string Advice, string? MatrixRow, DeviceResource? Device, PolicyResource? Policy)
{
    /// <summary>Creates the resource for an eligibility report.</summary>
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
