using static Passcode.GraphSimulator.Devices.ResetSupport;

namespace Passcode.GraphSimulator.Devices;

/// <summary>The support matrix (Intune docs, remove-passcode.md and reset-passcode.md). <c>operatingSystem</c> is a string without a
/// published list of values. The values for Android differ intentionally, as they do in tenants.</summary>
internal static class DeviceKinds
{
    private const string GooglePolicy = "googleCloudDevicePolicyController";

    public static readonly DeviceKind IPhone =
        new("iOS", "18.6.2", "appleBulkWithUser", "iPhone", "Apple", "iPhone 15", PasscodeRemoved, Supervised: true);
    public static readonly DeviceKind IPad =
        new("iPadOS", "18.6", "appleBulkWithoutUser", "iPad", "Apple", "iPad (10th generation)", PasscodeRemoved, Supervised: true);
    public static readonly DeviceKind PersonalIPhone =
        new("iOS", "17.7", "userEnrollment", "iPhone", "Apple", "iPhone 13", PasscodeRemoved, "personal");
    public static readonly DeviceKind UserEnrolledIPhone =
        new("iOS", "16.7", "appleUserEnrollment", "iPhone", "Apple", "iPhone 12", RefusedByDevice, "personal");
    public static readonly DeviceKind ServiceAccountIPhone =
        UserEnrolledIPhone with { EnrollmentType = "appleUserEnrollmentWithServiceAccount" };
    public static readonly DeviceKind AccountDrivenIPhone =
        UserEnrolledIPhone with { EnrollmentType = "appleAccountDrivenUserEnrollment", OsVersion = "18.5" };
    public static readonly DeviceKind VisionPro =
        new("visionOS", "2.5", "appleBulkWithUser", "visionOS", "Apple", "Apple Vision Pro", PasscodeRemoved, Supervised: true);
    public static readonly DeviceKind FirstVisionPro = VisionPro with { OsVersion = "1.0.3", Support = RefusedByDevice };
    public static readonly DeviceKind WorkProfile =
        new("AndroidForWork", "14.0", "userEnrollment", "androidForWork", "Samsung", "SM-A546B", NewPasscode, "personal", NeedsResetToken: true);
    public static readonly DeviceKind OldWorkProfile = WorkProfile with { OsVersion = "7.1.2", Support = RefusedByDevice };
    public static readonly DeviceKind CorporateWorkProfile =
        new("AndroidEnterprise", "15.0", "androidEnterpriseCorporateWorkProfile", "androidEnterprise", "Google", "Pixel 8", NewPasscode,
            ManagementAgent: GooglePolicy);
    public static readonly DeviceKind FullyManaged =
        CorporateWorkProfile with { OperatingSystem = "Android", EnrollmentType = "androidEnterpriseFullyManaged" };
    public static readonly DeviceKind Dedicated =
        new("Android", "13.0", "androidEnterpriseDedicatedDevice", "androidEnterprise", "Zebra", "TC52", NewPasscode, ManagementAgent: GooglePolicy);
    public static readonly DeviceKind AospUser =
        new("Android", "12.0", "androidAOSPUserOwnedDeviceEnrollment", "androidnGMS", "HTC", "VIVE XR Elite", NewPasscode, ManagementAgent: "intuneAosp");
    public static readonly DeviceKind AospUserless =
        AospUser with { EnrollmentType = "androidAOSPUserlessDeviceEnrollment", Manufacturer = "RealWear", Model = "Navigator 520" };
    public static readonly DeviceKind OldDeviceAdministrator =
        new("Android", "6.0.1", "userEnrollment", "android", "Sony", "E6653", NewPasscode);
    public static readonly DeviceKind DeviceAdministrator = OldDeviceAdministrator with { OsVersion = "9.0", Support = RefusedByDevice };
    public static readonly DeviceKind Mac =
        new("macOS", "15.6", "appleBulkWithUser", "macMDM", "Apple", "MacBook Air", NoSuchAction, Supervised: true);
    public static readonly DeviceKind WindowsPc =
        new("Windows", "10.0.26100.4946", "windowsAzureADJoin", "windowsRT", "Microsoft Corporation", "Surface Laptop 6", NoSuchAction);
    public static readonly DeviceKind Chromebook =
        new("ChromeOS", "139.0", "unknown", "chromeOS", "Acer", "Chromebook 514", NoSuchAction, ManagementAgent: "google");
    public static readonly DeviceKind LinuxPc = new("Linux", "24.04", "userEnrollment", "linux", "Dell", "Latitude 7450", NoSuchAction);
    public static readonly DeviceKind AppleTv =
        new("tvOS", "18.6", "appleBulkWithoutUser", "tvOS", "Apple", "Apple TV 4K", NoSuchAction, Supervised: true);
    public static readonly DeviceKind Unheard =
        new("Tizen", "9.0", "unknown", "unknown", "Samsung", "Flip Pro", NoSuchAction, "unknown", "unknown");
}
