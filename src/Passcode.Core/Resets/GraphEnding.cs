using Passcode.Core.Eligibility;
using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>How a reset ends when Graph refuses for good.</summary>
internal static class GraphEnding
{
    /// <summary>The ending for a problem that time does not heal.</summary>
    public static ResetEnding For(GraphProblem problem) => problem.Fault switch
    {
        GraphFault.NotFound => new(ResetStatus.Failed, ReasonCode.DeviceRemoved, Detail: problem.Detail),
        GraphFault.NotApplicable => new(ResetStatus.NotSupported, ReasonCode.NotSupportedByDevice, Detail: problem.Detail),
        GraphFault.Unauthorized => new(ResetStatus.Failed, ReasonCode.GraphUnauthorized, Detail: problem.Detail),
        GraphFault.MissingPermission => new(ResetStatus.Failed, ReasonCode.GraphPermissionMissing, Detail: problem.Detail),
        GraphFault.ApprovalRequired => new(ResetStatus.Failed, ReasonCode.IntuneApprovalRequired, Detail: problem.Detail),
        _ => new(ResetStatus.Failed, ReasonCode.GraphRejected, Detail: problem.Detail),
    };
}
