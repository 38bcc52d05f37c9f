using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Resets;

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
    /// <param name="isHeldByAnother">Whether another reset holds the device's lock.</param>
    public Verdict Judge(ManagedDevice device, bool isHeldByAnother)
    {
        ArgumentNullException.ThrowIfNull(device);
        var verdict = options.Value.Matrix.Judge(device);
        return !verdict.Eligible ? verdict
            : Objection(device, isHeldByAnother) is { } objection ? Verdict.No(objection, verdict.MatrixRow)
            : verdict;
    }

    private ReasonCode? Objection(ManagedDevice device, bool isHeldByAnother) =>
        AgentsWithoutMdm.Contains(device.ManagementAgent ?? "") ? ReasonCode.NotManagedByIntune
        : !IsManaged(device) ? ReasonCode.NotInManagedState
        : IsStale(device) ? ReasonCode.StaleSync
        : isHeldByAnother ? ReasonCode.ResetInProgress
        : device.ResetActions.Any(action => action.IsUnderWay) ? ReasonCode.ActionAlreadyPending
        : null;

    // "A device with multiple pending actions only carries out a Retire, Wipe, or Delete": Intune documentation, device actions.
    private static bool IsManaged(ManagedDevice device) => string.Equals(device.ManagementState, "managed", StringComparison.OrdinalIgnoreCase);

    private bool IsStale(ManagedDevice device) =>
        options.Value.StaleAfter is { } limit && !(device.LastSyncAt > time.GetUtcNow() - limit);
}
