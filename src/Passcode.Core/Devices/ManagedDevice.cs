namespace Passcode.Core.Devices;

/// <summary>
/// What Passcode reads of an Intune managed device. Graph's enums stay text here, so that a member that is new to us survives
/// and is refused by name, not by a crash.
/// </summary>
public sealed record ManagedDevice
{
    /// <summary>The Intune device id.</summary>
    public required string Id { get; init; }

    /// <summary>The device name, which need not be unique.</summary>
    public string? DeviceName { get; init; }

    /// <summary>A free text: <c>iOS</c>, <c>Android</c>, <c>AndroidForWork</c> …</summary>
    public string? OperatingSystem { get; init; }

    /// <summary>A free text, see <see cref="Devices.OsVersion.Parse"/>.</summary>
    public string? OsVersion { get; init; }

    /// <summary>Graph's beta <c>deviceType</c>.</summary>
    public string? DeviceType { get; init; }

    /// <summary>Graph's beta <c>deviceEnrollmentType</c>, the only one that tells Android Enterprise kinds apart.</summary>
    public string? EnrollmentType { get; init; }

    /// <summary>Graph's <c>managementAgent</c>.</summary>
    public string? ManagementAgent { get; init; }

    /// <summary>Graph's <c>managementState</c>; a wipe or retire that waits shows here only.</summary>
    public string? ManagementState { get; init; }

    /// <summary>Graph's <c>managedDeviceOwnerType</c>: company or personal.</summary>
    public string? OwnerType { get; init; }

    /// <summary>The display name of its category in Intune; null if it has none.</summary>
    public string? Category { get; init; }

    public string? SerialNumber { get; init; }

    public string? Imei { get; init; }

    public string? EntraDeviceId { get; init; }

    /// <summary>The primary user's Entra object id; absent when the device belongs to nobody.</summary>
    public string? UserId { get; init; }

    /// <summary>The primary user's sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>When the device last spoke to Intune.</summary>
    public DateTimeOffset? LastSyncAt { get; init; }

    /// <summary>
    /// Whether it is a Shared iPad (beta's <c>hardwareInformation.isSharedDevice</c>); null when Graph does not say, as in every list.
    /// </summary>
    public bool? IsShared { get; init; }

    /// <summary>The reset-passcode actions; filled only when the device was read by its id (Graph leaves them out of lists).</summary>
    public IReadOnlyList<ResetAction> ResetActions { get; init; } = [];

    /// <summary>Whether it is a Shared iPad, on which Apple does not allow the command (Apple, Clear Passcode command).</summary>
    public bool IsSharedIpad => IsShared == true && DeviceKind.From(this).Platform == DevicePlatform.IpadOs;

    /// <summary>Whether nothing says that it is no Shared iPad.</summary>
    public bool MayBeSharedIpad => IsShared != false && DeviceKind.From(this).Platform switch
    {
        DevicePlatform.IpadOs => true,
        DevicePlatform.Ios => DeviceKind.IsUnknown(DeviceType),
        _ => false,
    };

    /// <summary>
    /// Whether a list says too little to judge the device, so that it must be read by its id: some lists have <c>unknown</c> in place of its
    /// type or enrollment, and none tells a Shared iPad, which has no user.
    /// </summary>
    public bool IsIncomplete => DeviceKind.From(this) switch
    {
        { Enrollment: EnrollmentKind.Other } => false,
        { IsKnown: false } => true,
        _ when MayBeSharedIpad && IsShared is null && !HasUser => true,
        _ => DeviceKind.IsUnknown(DeviceType) || DeviceKind.IsUnknown(EnrollmentType),
    };

    private bool HasUser => UserPrincipalName is not null || (UserId is not null && UserId != Guid.Empty.ToString());

    /// <summary>The latest reset-passcode action, or null.</summary>
    public ResetAction? LatestReset => ResetActions.MaxBy(action => action.StartedAt);
}

/// <summary>
/// One reset-passcode entry of a device's <c>deviceActionResults</c>. It has no passcode on purpose: what is never read cannot leak.
/// </summary>
/// <param name="State">Its state.</param>
/// <param name="StartedAt">When Intune took the command; with the action's name the only correlation there is.</param>
/// <param name="UpdatedAt">When its state last changed.</param>
/// <param name="ErrorCode">0 or absent when there is none.</param>
public sealed record ResetAction(ActionState State, DateTimeOffset StartedAt, DateTimeOffset? UpdatedAt, int? ErrorCode)
{
    /// <summary>Whether the device may still act on it.</summary>
    public bool IsUnderWay => State is ActionState.Pending or ActionState.Active;
}

/// <summary>The state of a device action (<c>actionState</c> in Graph; the same members in v1.0 and beta).</summary>
public enum ActionState
{
    /// <summary>A state that this version does not know; treated as still under way.</summary>
    Unknown,

    /// <summary>Graph: "Not a valid action state".</summary>
    None,

    /// <summary>Waiting for the device.</summary>
    Pending,

    /// <summary>Cancelled.</summary>
    Canceled,

    /// <summary>Under way on the device.</summary>
    Active,

    /// <summary>The device confirmed it.</summary>
    Done,

    /// <summary>The device or Intune reported a failure.</summary>
    Failed,

    /// <summary>The device cannot do it.</summary>
    NotSupported,
}
