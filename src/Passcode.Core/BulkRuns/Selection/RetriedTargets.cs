using System.Collections.Frozen;
using System.Collections.Immutable;
using Passcode.Core.Eligibility;

namespace Passcode.Core.BulkRuns;

/// <summary>Which devices of an ended run a retry selects: those whose next command may succeed.</summary>
public static class RetriedTargets
{
    // Of the others nothing is expected: the device or its platform cannot do it, its unlock token is wrong, it left Intune or is being wiped, policy or its
    // state refused it, or another request resets it.
    private static readonly FrozenSet<ReasonCode> MaySucceed =
    [
        ReasonCode.DeviceReportedFailure, ReasonCode.CancelledInIntune, ReasonCode.NotConfirmedInTime, ReasonCode.NotIssuedInTime, ReasonCode.IssueUnconfirmed,
        ReasonCode.CancelledByRequest, ReasonCode.GraphUnauthorized, ReasonCode.GraphPermissionMissing, ReasonCode.IntuneApprovalRequired, ReasonCode.GraphRejected,
        ReasonCode.GraphListEndless, ReasonCode.GraphListForeign, ReasonCode.PolicyUnreadable, ReasonCode.EmergencyStop, ReasonCode.ApprovalRejected, ReasonCode.ApprovalExpired,
    ];

    /// <summary>Whether a retry selects a device.</summary>
    public static bool Include(BulkTarget target) =>
        target is { Device: not null, State: TargetState.Failed or TargetState.Expired or TargetState.Cancelled, ReasonCode: { } reason } && MaySucceed.Contains(reason);

    /// <summary>How many devices of a run a retry selects.</summary>
    public static int Count(BulkCounts counts) => counts.ByReason.Where(entry => MaySucceed.Contains(entry.Key)).Sum(entry => entry.Value);

    /// <summary>How many devices that did not complete a retry leaves out, by reason.</summary>
    public static ImmutableSortedDictionary<ReasonCode, int> LeftOut(BulkCounts counts) => counts.ByReason.RemoveRange(MaySucceed);
}
