using Passcode.Core.Approvals;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>Holds the device of a reset, reads it, and asks all who may object to the reset. The device is held before it is read.</summary>
public sealed class DeviceCheck(
    DeviceLock deviceLock,
    IManagedDevices devices,
    EligibilityRules rules,
    DeviceScopes scopes,
    ResetPolicy policy,
    RequesterLimits limits,
    CountedRequester requesters)
{
    // A list may name a device by what another device has by now.
    internal static readonly GraphProblem NotMeant = new(GraphFault.NotFound, "The device does not have the value that was asked for.");

    /// <summary>Checks a device for a reset.</summary>
    /// <returns>
    /// What was found; a problem when Graph did not answer. The device stays locked then, as another run of the activity may be further: its outcome
    /// releases it.
    /// </returns>
    public async Task<GraphResult<CheckedDevice>> Check(PasscodeReset reset, string deviceId, CancellationToken cancellationToken)
    {
        var isLocked = (await deviceLock.TryAcquire(deviceId, reset.Id, cancellationToken)).IsAcquired;
        var read = await devices.Get(deviceId, cancellationToken);
        read = read.Succeeded && !reset.Request.Device.IsOf(read.Value) ? NotMeant : read;
        if (!read.Succeeded)
        {
            return read.Problem;
        }

        // First, so that nothing is told of a device that the requester may not reset.
        var included = await scopes.Include(reset.Origin?.Scopes, DeviceSnapshot.From(read.Value));
        if (included is { Succeeded: true, Value: false } or { Problem.IsTransient: true })
        {
            return included.Succeeded ? new CheckedDevice(read.Value, Verdict.No(ReasonCode.DeviceOutOfScope), new PolicyVerdict.Allowed()) : included.Problem;
        }

        var verdict = rules.Evaluate(read.Value, isLockedByAnother: !isLocked).With(reset.Request.Device.Note(read.Value));
        if (!verdict.Eligible)
        {
            return new CheckedDevice(read.Value, verdict, new PolicyVerdict.Allowed());
        }

        var ruling = await policy.Evaluate(read.Value, reset.Origin?.Scopes, cancellationToken);
        if (!ruling.Succeeded)
        {
            return ruling.Problem.IsTransient
                ? ruling.Problem
                : new CheckedDevice(read.Value, verdict, new PolicyVerdict.Allowed()) { Unjudged = ruling.Problem };
        }

        // Only what would go on counts against the person's limits, and what waited for its approval counted before it waited.
        var isCounted = ruling.Value is not PolicyVerdict.Refused && reset.Approval is null;
        var limit = isCounted ? await limits.Take(requesters.Of(reset.Request.RequestedBy, reset.Origin), reset.Id, 1, cancellationToken) : null;
        return new CheckedDevice(read.Value, verdict, limit is null ? ruling.Value : new PolicyVerdict.Refused(limit));
    }
}

/// <summary>A device that was checked for a reset.</summary>
/// <param name="Device">The device with its actions.</param>
/// <param name="Verdict">Whether it can be reset now.</param>
/// <param name="Policy">Whether it may; asked only of a device that can.</param>
public sealed record CheckedDevice(ManagedDevice Device, Verdict Verdict, PolicyVerdict Policy)
{
    /// <summary>Why policy could not be asked, and will not be able to.</summary>
    public GraphProblem? Unjudged { get; init; }

    /// <summary>Whether the requester may not reset it, so that nothing of it is recorded.</summary>
    public bool IsOutOfScope => Verdict.ReasonCode == ReasonCode.DeviceOutOfScope;

    /// <summary>How the reset ends because of it; null when it goes on.</summary>
    public ResetOutcome? Outcome =>
        !Verdict.Eligible ? new(ResetStatus.Ineligible, Verdict.ReasonCode, Verdict.Advice)
        : Unjudged is { } problem ? new(ResetStatus.Failed, ReasonCode.PolicyUnreadable, Detail: problem.Detail)
        : Policy is PolicyVerdict.Refused refused ? new(ResetStatus.Ineligible, refused.Reason, Detail: refused.Rule.ToString())
        : null;
}
