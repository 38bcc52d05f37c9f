using System.ComponentModel.DataAnnotations;
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

    // Graph's managementState. "A device with multiple pending actions only carries out a Retire, Wipe, or Delete": Intune documentation,
    // device actions. One that was cancelled is none.
    private static readonly Dictionary<string, ReasonCode?> ManagementStates = new(StringComparer.OrdinalIgnoreCase)
    {
        ["managed"] = null,
        ["retireCanceled"] = null,
        ["wipeCanceled"] = null,
        ["retirePending"] = ReasonCode.NotInManagedState,
        ["retireIssued"] = ReasonCode.NotInManagedState,
        ["wipePending"] = ReasonCode.NotInManagedState,
        ["wipeIssued"] = ReasonCode.NotInManagedState,
        ["deletePending"] = ReasonCode.NotInManagedState,
        ["retireFailed"] = ReasonCode.RetireOrWipeFailed,
        ["wipeFailed"] = ReasonCode.RetireOrWipeFailed,
        ["unhealthy"] = ReasonCode.DeviceUnhealthy,
        ["discovered"] = ReasonCode.DeviceNotEnrolled,
    };

    /// <summary>Evaluates a device that was read by its id.</summary>
    /// <param name="device">The device with its actions.</param>
    /// <param name="isLockedByAnother">Whether another reset holds the device's lock.</param>
    public Verdict Evaluate(ManagedDevice device, bool isLockedByAnother)
    {
        var verdict = options.Value.Matrix.Evaluate(device);
        return !verdict.Eligible ? verdict
            : FindDenialReason(device, isLockedByAnother) is { } reason ? Verdict.No(reason, verdict.MatrixRow)
            : verdict;
    }

    /// <summary>Whether Intune manages the device, and nothing that takes precedence waits for it.</summary>
    internal static bool IsManaged(ManagedDevice device) => ManagementDenialReason(device) is null;

    private static ReasonCode? ManagementDenialReason(ManagedDevice device) =>
        AgentsWithoutMdm.Contains(device.ManagementAgent ?? "") ? ReasonCode.NotManagedByIntune
        : ManagementStates.TryGetValue(device.ManagementState ?? "", out var reason) ? reason
        : ReasonCode.UnknownManagementState;

    private ReasonCode? FindDenialReason(ManagedDevice device, bool isLockedByAnother) =>
        device.IsSharedIpad ? ReasonCode.NotSupportedOnSharedIpad
        : ManagementDenialReason(device) is { } reason ? reason
        : IsStale(device) ? ReasonCode.StaleSync
        : isLockedByAnother ? ReasonCode.ResetInProgress
        : device.ResetActions.Any(action => action.IsUnderWay) ? ReasonCode.ActionAlreadyPending
        : null;

    private bool IsStale(ManagedDevice device) =>
        options.Value.StaleAfter is { } limit && !(device.LastSyncAt > time.GetUtcNow() - limit);
}

/// <summary>Whether a device can be reset, and why.</summary>
/// <param name="Eligible">Whether a reset would be issued.</param>
/// <param name="ReasonCode">Why not; absent when eligible.</param>
/// <param name="Effect">What a reset does to the device; absent when not eligible.</param>
/// <param name="Advice">What the agent should know or do next.</param>
/// <param name="MatrixRow">The row of the support matrix that matched, when one did.</param>
public sealed record Verdict(bool Eligible, ReasonCode? ReasonCode, ResetEffect? Effect, string Advice, string? MatrixRow)
{
    /// <summary>The verdict with a note before its advice.</summary>
    public Verdict With(string? note) => note is null ? this : this with { Advice = $"{note} {Advice}" };

    /// <summary>Eligible.</summary>
    public static Verdict Yes(ResetEffect effect, string advice, string matrixRow) => new(true, null, effect, advice, matrixRow);

    /// <summary>Not eligible.</summary>
    public static Verdict No(ReasonCode reason, string? matrixRow = null, string? advice = null) =>
        new(false, reason, null, advice ?? Eligibility.Advice.For(reason), matrixRow);
}

/// <summary>Settings <c>Passcode:Eligibility</c>.</summary>
public sealed class EligibilityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Eligibility";

    /// <summary>Which edition of Intune's rules applies: <c>current</c> (default) or <c>2018-03</c>.</summary>
    [Required]
    [AllowedValues("current", "2018-03", ErrorMessage = "must be 'current' or '2018-03'.")]
    public string Edition { get; set; } = "current";

    /// <summary>A device silent for longer than this is refused; absent (default) means no limit.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "3650.00:00:00")]
    public TimeSpan? StaleAfter { get; set; }

    /// <summary>The matrix that <see cref="Edition"/> names.</summary>
    internal SupportMatrix Matrix => SupportMatrix.For(Edition == "2018-03" ? SupportEdition.March2018 : SupportEdition.Current);
}
