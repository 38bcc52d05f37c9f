using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>How a reset ends.</summary>
/// <param name="Status">The terminal state.</param>
/// <param name="ReasonCode">Why; absent when it completed.</param>
/// <param name="Advice">What the agent should do next, where it is not the reason's own advice.</param>
/// <param name="Detail">For the timeline; never a secret.</param>
/// <param name="ConfirmedAt">When the device confirmed.</param>
/// <param name="DuplicateOf">The reset that came first, of a duplicate.</param>
/// <param name="Attempt">
/// The number of the attempt that it knows of; null when it knows of none. An outcome does not hold for a reset of which a later attempt may have been
/// executed: see <see cref="HoldsFor"/>.
/// </param>
/// <param name="LockedDeviceId">The device that was locked for the reset, when its record does not hold it.</param>
public sealed record ResetOutcome(
    ResetStatus Status,
    ReasonCode? ReasonCode = null,
    string? Advice = null,
    string? Detail = null,
    DateTimeOffset? ConfirmedAt = null,
    string? DuplicateOf = null,
    int? Attempt = null,
    string? LockedDeviceId = null)
{
    /// <summary>
    /// Whether it may end the reset. An activity that stood still, or was left behind by a failed orchestration, may say that nothing was sent
    /// while another run of it sends.
    /// </summary>
    public bool HoldsFor(PasscodeReset reset) =>
        reset is not ({ MayHaveBeenIssued: true } or { Status: ResetStatus.Pending }) || reset.Attempt?.Number == Attempt;

    /// <summary>The reset, ended.</summary>
    public PasscodeReset Apply(PasscodeReset reset, DateTimeOffset at) => (reset.MayHaveBeenIssued ? Unconfirmed() : this).End(reset, at);

    /// <summary>
    /// A reset whose record Passcode did not write, ended. The decision and the address of callbacks that it claims are not kept: nobody may have given them.
    /// </summary>
    public static PasscodeReset NotAuthentic(PasscodeReset reset, DateTimeOffset at) =>
        new ResetOutcome(ResetStatus.Failed, Eligibility.ReasonCode.RecordNotAuthentic).End(
            reset with { Approval = reset.Approval?.Undecided(), Request = reset.Request with { CallbackUrl = null } }, at);

    // What keeps a command from being sent again does not tell whether it was executed before.
    private ResetOutcome Unconfirmed() =>
        Status is ResetStatus.Ineligible or ResetStatus.Cancelled or ResetStatus.Rejected
        || ReasonCode is Eligibility.ReasonCode.PolicyUnreadable or Eligibility.ReasonCode.NotIssuedInTime or Eligibility.ReasonCode.EmergencyStop
            ? new(ResetStatus.Expired, Eligibility.ReasonCode.IssueUnconfirmed, Detail: $"not sent again: {ReasonCode?.ToWireName()} {Detail}".TrimEnd(), Attempt: Attempt)
            : this;

    private PasscodeReset End(PasscodeReset reset, DateTimeOffset at)
    {
        var ended = reset with
        {
            Status = Status,
            ReasonCode = ReasonCode,
            DuplicateOf = DuplicateOf,
            Advice = Advice ?? (ReasonCode is { } reason ? Eligibility.Advice.For(reason) : reset.Advice),
            ConfirmedAt = ConfirmedAt,
            EndedAt = at,
        };
        return ended.Record(at, TimelineEventType.Ended, Detail is null ? Status.ToWireName() : $"{Status.ToWireName()}: {Detail}");
    }
}

/// <summary>How a reset ends when Graph refuses for good.</summary>
internal static class GraphOutcome
{
    /// <summary>The outcome for a device that is proven to have left Intune, see <see cref="DeviceRemoval"/>, before a command was carried out.</summary>
    public static ResetOutcome Removed(GraphProblem problem) => new(ResetStatus.Failed, ReasonCode.DeviceRemoved, Detail: problem.Detail);

    /// <summary>The outcome for a problem that time does not heal.</summary>
    public static ResetOutcome For(GraphProblem problem) => problem.Fault switch
    {
        GraphFault.NotApplicable => new(ResetStatus.NotSupported, ReasonCode.NotSupportedByDevice, Detail: problem.Detail),
        GraphFault.Unauthorized => new(ResetStatus.Failed, ReasonCode.GraphUnauthorized, Detail: problem.Detail),
        GraphFault.MissingPermission => new(ResetStatus.Failed, ReasonCode.GraphPermissionMissing, Detail: problem.Detail),
        GraphFault.ApprovalRequired => new(ResetStatus.Failed, ReasonCode.IntuneApprovalRequired, Detail: problem.Detail),
        GraphFault.EndlessList => new(ResetStatus.Failed, ReasonCode.GraphListEndless, Detail: problem.Detail),
        GraphFault.ForeignPage => new(ResetStatus.Failed, ReasonCode.GraphListForeign, Detail: problem.Detail),
        _ => new(ResetStatus.Failed, ReasonCode.GraphRejected, Detail: problem.Detail),
    };
}
