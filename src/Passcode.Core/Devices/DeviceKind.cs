using System.Text.Json.Serialization;

namespace Passcode.Core.Devices;

/// <summary>A device's platform and enrollment, told from Graph's texts.</summary>
/// <remarks>
/// The Graph facts behind it: operatingSystem is a free text compared without case; only beta's deviceEnrollmentType knows the Android
/// Enterprise kinds; a personally-owned work profile has no enrollment type of its own and shows in operatingSystem or deviceType.
/// </remarks>
public readonly record struct DeviceKind(DevicePlatform Platform, EnrollmentKind Enrollment)
{
    private static readonly HashSet<string> AppleUserEnrollments = new(StringComparer.OrdinalIgnoreCase)
    {
        "appleUserEnrollment", "appleUserEnrollmentWithServiceAccount", "appleAccountDrivenUserEnrollment",
    };

    private static readonly HashSet<string> UserDrivenEnrollments = new(StringComparer.OrdinalIgnoreCase)
    {
        "userEnrollment", "deviceEnrollmentManager",
    };

    private static readonly HashSet<string> AppleDeviceEnrollments = new(UserDrivenEnrollments, StringComparer.OrdinalIgnoreCase)
    {
        "appleBulkWithUser", "appleBulkWithoutUser",
    };

    private static readonly Dictionary<string, EnrollmentKind> AndroidEnrollments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["androidEnterpriseDedicatedDevice"] = EnrollmentKind.Dedicated,
        ["androidEnterpriseFullyManaged"] = EnrollmentKind.FullyManaged,
        ["androidEnterpriseCorporateWorkProfile"] = EnrollmentKind.CorporateWorkProfile,
        ["androidAOSPUserOwnedDeviceEnrollment"] = EnrollmentKind.AospUserAssociated,
        ["androidAOSPUserlessDeviceEnrollment"] = EnrollmentKind.AospUserless,
    };

    /// <summary>Tells what kind of device this is; what is not known stays unknown.</summary>
    public static DeviceKind Of(ManagedDevice device)
    {
        var platform = PlatformOf(device);
        return new DeviceKind(platform, platform switch
        {
            DevicePlatform.Android => AndroidEnrollment(device),
            DevicePlatform.Ios or DevicePlatform.IpadOs or DevicePlatform.VisionOs => AppleEnrollment(device),
            DevicePlatform.Unknown => EnrollmentKind.Unknown,
            _ => EnrollmentKind.Other,
        });
    }

    private static DevicePlatform PlatformOf(ManagedDevice device) => (device.OperatingSystem ?? "").Trim() switch
    {
        var os when Is(os, "iOS") => Is(device.DeviceType, "iPad") ? DevicePlatform.IpadOs : DevicePlatform.Ios,
        var os when Is(os, "iPadOS") => DevicePlatform.IpadOs,
        var os when Is(os, "visionOS") => DevicePlatform.VisionOs,
        var os when Is(os, "tvOS") => DevicePlatform.TvOs,
        var os when Is(os, "macOS") => DevicePlatform.MacOs,
        var os when Is(os, "ChromeOS") || Is(os, "Chrome OS") => DevicePlatform.ChromeOs,
        var os when os.StartsWith("Android", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Android,
        var os when os.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Windows,
        var os when os.StartsWith("Linux", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Linux,
        _ => DevicePlatform.Unknown,
    };

    private static EnrollmentKind AppleEnrollment(ManagedDevice device) => device.EnrollmentType switch
    {
        { } type when AppleUserEnrollments.Contains(type) => EnrollmentKind.AppleUser,
        { } type when AppleDeviceEnrollments.Contains(type) => EnrollmentKind.AppleDevice,
        _ => EnrollmentKind.Unknown,
    };

    private static EnrollmentKind AndroidEnrollment(ManagedDevice device)
    {
        if (device.EnrollmentType is not { } type)
        {
            return EnrollmentKind.Unknown;
        }

        if (AndroidEnrollments.TryGetValue(type, out var kind))
        {
            return kind;
        }

        if (!UserDrivenEnrollments.Contains(type))
        {
            return EnrollmentKind.Unknown;
        }

        return Is(device.OperatingSystem, "AndroidForWork") || Is(device.DeviceType, "androidForWork") ? EnrollmentKind.PersonalWorkProfile
            : Is(device.DeviceType, "android") ? EnrollmentKind.DeviceAdministrator
            : EnrollmentKind.Unknown;
    }

    private static bool Is(string? text, string value) => string.Equals(text?.Trim(), value, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The operating system family of a device.</summary>
public enum DevicePlatform
{
    /// <summary>Reported as something this version does not know.</summary>
    [JsonStringEnumMemberName("unknown")]
    Unknown,

    /// <summary>iPhone and iPod.</summary>
    [JsonStringEnumMemberName("iOS")]
    Ios,

    /// <summary>iPad.</summary>
    [JsonStringEnumMemberName("iPadOS")]
    IpadOs,

    /// <summary>Apple Vision.</summary>
    [JsonStringEnumMemberName("visionOS")]
    VisionOs,

    /// <summary>Every Android, with or without Google services.</summary>
    [JsonStringEnumMemberName("android")]
    Android,

    /// <summary>Mac.</summary>
    [JsonStringEnumMemberName("macOS")]
    MacOs,

    /// <summary>Windows, also on phones, HoloLens and Surface Hub.</summary>
    [JsonStringEnumMemberName("windows")]
    Windows,

    /// <summary>Chromebook.</summary>
    [JsonStringEnumMemberName("chromeOS")]
    ChromeOs,

    /// <summary>Linux desktops.</summary>
    [JsonStringEnumMemberName("linux")]
    Linux,

    /// <summary>Apple TV.</summary>
    [JsonStringEnumMemberName("tvOS")]
    TvOs,
}

/// <summary>How a device is enrolled, as far as the passcode depends on it.</summary>
public enum EnrollmentKind
{
    /// <summary>Reported as something this version does not know; never guessed.</summary>
    Unknown,

    /// <summary>Apple device enrollment or automated device enrollment.</summary>
    AppleDevice,

    /// <summary>Apple User Enrollment in any of its three forms.</summary>
    AppleUser,

    /// <summary>Android Enterprise personally-owned work profile (BYOD).</summary>
    PersonalWorkProfile,

    /// <summary>Android Enterprise corporate-owned work profile (COPE).</summary>
    CorporateWorkProfile,

    /// <summary>Android Enterprise fully managed (COBO).</summary>
    FullyManaged,

    /// <summary>Android Enterprise dedicated (COSU).</summary>
    Dedicated,

    /// <summary>Android Open Source Project, user-associated.</summary>
    AospUserAssociated,

    /// <summary>Android Open Source Project, userless.</summary>
    AospUserless,

    /// <summary>Android device administrator.</summary>
    DeviceAdministrator,

    /// <summary>An enrollment of a platform on which it makes no difference.</summary>
    Other,
}
