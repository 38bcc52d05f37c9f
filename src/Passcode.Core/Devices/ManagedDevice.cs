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

    /// <summary>The serial number.</summary>
    public string? SerialNumber { get; init; }

    /// <summary>The IMEI.</summary>
    public string? Imei { get; init; }

    /// <summary>The Entra device id.</summary>
    public string? EntraDeviceId { get; init; }

    /// <summary>The primary user's Entra object id; absent when the device belongs to nobody.</summary>
    public string? UserId { get; init; }

    /// <summary>The primary user's sign-in name.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>When the device last spoke to Intune.</summary>
    public DateTimeOffset? LastSyncAt { get; init; }

    /// <summary>The reset-passcode actions; filled only when the device was read by its id (Graph leaves them out of lists).</summary>
    public IReadOnlyList<ResetAction> ResetActions { get; init; } = [];

    /// <summary>The latest reset-passcode action, or null.</summary>
    public ResetAction? LatestReset => ResetActions.MaxBy(action => action.StartedAt);
}
