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

    private static readonly Dictionary<string, DevicePlatform> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["iPhone"] = DevicePlatform.Ios,
        ["iPod"] = DevicePlatform.Ios,
        ["iPad"] = DevicePlatform.IpadOs,
        ["visionOS"] = DevicePlatform.VisionOs,
        ["tvOS"] = DevicePlatform.TvOs,
        ["mac"] = DevicePlatform.MacOs,
        ["macMDM"] = DevicePlatform.MacOs,
        ["android"] = DevicePlatform.Android,
        ["androidForWork"] = DevicePlatform.Android,
        ["androidEnterprise"] = DevicePlatform.Android,
        ["androidnGMS"] = DevicePlatform.Android,
        ["chromeOS"] = DevicePlatform.ChromeOs,
        ["linux"] = DevicePlatform.Linux,
        ["desktop"] = DevicePlatform.Windows,
        ["windowsRT"] = DevicePlatform.Windows,
        ["windowsPhone"] = DevicePlatform.Windows,
        ["windows10x"] = DevicePlatform.Windows,
        ["holoLens"] = DevicePlatform.Windows,
        ["surfaceHub"] = DevicePlatform.Windows,
        ["cloudPC"] = DevicePlatform.Windows,
    };

    /// <summary>Tells what kind of device this is; what is not known, or contradicts itself, stays unknown.</summary>
    public static DeviceKind From(ManagedDevice device)
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

    /// <summary>Whether this version knows the platform and the enrollment.</summary>
    public bool IsKnown => Platform != DevicePlatform.Unknown && Enrollment != EnrollmentKind.Unknown;

    /// <summary>Whether one of Graph's enums says nothing: lists have <c>unknown</c> where the same device by its id has a value.</summary>
    internal static bool IsUnknown(string? member) => string.IsNullOrWhiteSpace(member) || Is(member, "unknown") || Is(member, "unknownFutureValue");

    private static DevicePlatform PlatformOf(ManagedDevice device)
    {
        var platform = SystemOf((device.OperatingSystem ?? "").Trim());
        return !Types.TryGetValue((device.DeviceType ?? "").Trim(), out var type) ? platform == DevicePlatform.Ios && device.IsShared == true ? DevicePlatform.IpadOs : platform
            : (platform, type) switch
            {
                (DevicePlatform.Ios, DevicePlatform.IpadOs or DevicePlatform.VisionOs or DevicePlatform.TvOs) => type, // older names of their systems
                (DevicePlatform.IpadOs, DevicePlatform.Ios) => platform,
                (DevicePlatform.Ios or DevicePlatform.IpadOs or DevicePlatform.VisionOs or DevicePlatform.Android, _) when type != platform => DevicePlatform.Unknown,
                _ => platform,
            };
    }

    private static DevicePlatform SystemOf(string os) => os switch
    {
        _ when Is(os, "iOS") => DevicePlatform.Ios,
        _ when Is(os, "iPadOS") => DevicePlatform.IpadOs,
        _ when Is(os, "visionOS") => DevicePlatform.VisionOs,
        _ when Is(os, "tvOS") => DevicePlatform.TvOs,
        _ when Is(os, "macOS") => DevicePlatform.MacOs,
        _ when Is(os, "ChromeOS") || Is(os, "Chrome OS") => DevicePlatform.ChromeOs,
        _ when os.StartsWith("Android", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Android,
        _ when os.StartsWith("Windows", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Windows,
        _ when os.StartsWith("Linux", StringComparison.OrdinalIgnoreCase) => DevicePlatform.Linux,
        _ => DevicePlatform.Unknown,
    };

    private static EnrollmentKind AppleEnrollment(ManagedDevice device) => device.EnrollmentType switch
    {
        { } type when AppleUserEnrollments.Contains(type) => EnrollmentKind.AppleUser,
        { } type when AppleDeviceEnrollments.Contains(type) => EnrollmentKind.AppleDevice,
        _ => EnrollmentKind.Unknown,
    };

    // A personally-owned work profile has no enrollment type of its own, so the type of the device decides unless the enrollment names another
    // kind of Android. A device without Google's services that its user enrolled is managed by a device administrator.
    private static EnrollmentKind AndroidEnrollment(ManagedDevice device)
    {
        var enrollment = (device.EnrollmentType ?? "").Trim();
        var isUserDriven = UserDrivenEnrollments.Contains(enrollment);
        return AndroidEnrollments.TryGetValue(enrollment, out var kind) ? kind
            : enrollment.StartsWith("android", StringComparison.OrdinalIgnoreCase) ? EnrollmentKind.Unknown
            : Is(device.DeviceType, "androidForWork") || (isUserDriven && Is(device.OperatingSystem, "AndroidForWork")) ? EnrollmentKind.PersonalWorkProfile
            : isUserDriven && (Is(device.DeviceType, "android") || Is(device.DeviceType, "androidnGMS")) ? EnrollmentKind.DeviceAdministrator
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
