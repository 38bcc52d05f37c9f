using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>A device that was checked for a reset.</summary>
/// <param name="Device">The device with its actions.</param>
/// <param name="Verdict">Whether it can be reset now.</param>
/// <param name="Policy">Whether it may; asked only of a device that can.</param>
public sealed record CheckedDevice(ManagedDevice Device, Verdict Verdict, PolicyVerdict Policy)
{
    /// <summary>Why policy could not be asked, and will not be able to.</summary>
    public GraphProblem? Unjudged { get; init; }

    /// <summary>How the reset ends because of it; null when it goes on.</summary>
    public ResetEnding? Ending =>
        !Verdict.Eligible ? new(ResetStatus.Ineligible, Verdict.ReasonCode, Verdict.Advice)
        : Unjudged is { } problem ? new(ResetStatus.Failed, ReasonCode.PolicyUnreadable, Detail: problem.Detail)
        : Policy is PolicyVerdict.Refused refused ? new(ResetStatus.Ineligible, refused.Reason, Detail: refused.Rule.ToString())
        : null;
}
