using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Core.Eligibility;

/// <summary>
/// Decides whether a device can be reset now. The rules speak in a fixed order, the lasting ones first, so that the same device
/// always gets the same reason.
/// </summary>
public sealed class EligibilityRules(IOptions<EligibilityOptions> options, TimeProvider time)
{
    // Management agents without an Intune MDM channel; managementAgentType in Graph.
    private static readonly HashSet<string> AgentsWithoutMdm = new(StringComparer.OrdinalIgnoreCase)
    {
        "eas", "jamf", "msSense", "configurationManagerClient",
    };

    /// <summary>Judges a device that was read by its id.</summary>
    /// <param name="device">The device with its actions.</param>
    /// <param name="isLockedByAnother">Whether another reset holds the device's lock.</param>
    public Verdict Judge(ManagedDevice device, bool isLockedByAnother)
    {
        ArgumentNullException.ThrowIfNull(device);
        var verdict = options.Value.Matrix.Judge(device);
        return !verdict.Eligible ? verdict
            : Objection(device, isLockedByAnother) is { } objection ? Verdict.No(objection, verdict.MatrixRow)
            : verdict;
    }

    private ReasonCode? Objection(ManagedDevice device, bool isLockedByAnother) =>
        AgentsWithoutMdm.Contains(device.ManagementAgent ?? "") ? ReasonCode.NotManagedByIntune
        : !IsManaged(device) ? ReasonCode.NotInManagedState
        : IsStale(device) ? ReasonCode.StaleSync
        : isLockedByAnother ? ReasonCode.ResetInProgress
        : device.ResetActions.Any(action => action.IsUnderWay) ? ReasonCode.ActionAlreadyPending
        : null;

    // "A device with multiple pending actions only carries out a Retire, Wipe, or Delete": Intune documentation, device actions.
    private static bool IsManaged(ManagedDevice device) => string.Equals(device.ManagementState, "managed", StringComparison.OrdinalIgnoreCase);

    private bool IsStale(ManagedDevice device) =>
        options.Value.StaleAfter is { } limit && !(device.LastSyncAt > time.GetUtcNow() - limit);
}
