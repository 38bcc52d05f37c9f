using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>Tells what would happen, and changes nothing.</summary>
public sealed class CheckEligibility(
    DeviceLookup lookup, IManagedDevices devices, DeviceLock deviceLock, EligibilityRules rules, DeviceScopes scopes, ResetPolicy policy)
{
    /// <summary>Judges the device that a caller means, by the same rules as a reset.</summary>
    /// <param name="reference">The device, as the caller knows it.</param>
    /// <param name="held">The scopes that the caller holds; null if the settings have none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async Task<GraphResult<EligibilityReport>> Execute(DeviceReference reference, IReadOnlyList<string>? held, CancellationToken cancellationToken)
    {
        var found = await lookup.Locate(reference, cancellationToken);
        if (!found.Succeeded)
        {
            return found.Problem;
        }

        if (found.Value is not [var deviceId])
        {
            return Refused(found.Value.Count == 0 ? ReasonCode.DeviceNotFound : ReasonCode.AmbiguousDevice);
        }

        var read = await devices.Get(deviceId, cancellationToken);
        if (!read.Succeeded)
        {
            return read.Problem.Fault == GraphFault.NotFound ? Refused(ReasonCode.DeviceNotFound) : read.Problem;
        }

        if (!reference.IsOf(read.Value))
        {
            return Refused(ReasonCode.DeviceNotFound);
        }

        var included = await scopes.Include(held, DeviceSnapshot.From(read.Value));
        if (!included.Succeeded || !included.Value)
        {
            return included.Succeeded ? Refused(ReasonCode.DeviceOutOfScope) : included.Problem;
        }

        var isLocked = await deviceLock.IsLocked(deviceId, cancellationToken);
        var verdict = rules.Evaluate(read.Value, isLockedByAnother: isLocked).With(reference.Note(read.Value));
        var device = DeviceSnapshot.From(read.Value);
        if (!verdict.Eligible)
        {
            return new EligibilityReport(verdict, device);
        }

        var ruling = await policy.Evaluate(read.Value, held, cancellationToken);
        return !ruling.Succeeded ? ruling.Problem : new EligibilityReport(
            ruling.Value is PolicyVerdict.Refused refused ? Verdict.No(refused.Reason, verdict.MatrixRow).With(reference.Note(read.Value)) : verdict, device, ruling.Value);
    }

    private static EligibilityReport Refused(ReasonCode reason) => new(Verdict.No(reason), null);
}

/// <summary>What would happen if a reset were asked for now.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Device">The device, when exactly one matched.</param>
/// <param name="Policy">What policy says to the device, when the device itself is eligible.</param>
public sealed record EligibilityReport(Verdict Verdict, DeviceSnapshot? Device, PolicyVerdict? Policy = null);
