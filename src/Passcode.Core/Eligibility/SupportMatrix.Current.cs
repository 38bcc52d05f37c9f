using Passcode.Core.Devices;

namespace Passcode.Core.Eligibility;

public sealed partial record SupportMatrix
{
    private const string RemoveArticle = "Intune documentation, remove-passcode.md, 2026-04-21";
    private const string ResetArticle = "Intune documentation, reset-passcode.md, 2025-10-27";
    private const string OlderArticle = "Intune documentation, device-passcode-reset.md, 2020 to 2023";

    private static readonly OsVersion VisionOs11 = new(1, 1);
    private static readonly OsVersion Android8 = new(8);

    /// <summary>The present-day edition.</summary>
    public static SupportMatrix Current { get; } = new(SupportEdition.Current,
    [
        new()
        {
            Id = "current/ios",
            Platforms = [DevicePlatform.Ios, DevicePlatform.IpadOs],
            Enrollments = [EnrollmentKind.AppleDevice],
            Effect = ResetEffect.PasscodeRemoved,
            Advice = "The passcode is removed. If a policy requires one, the device asks the user for a new passcode.",
            Source = RemoveArticle,
        },
        new()
        {
            Id = "current/apple-user-enrollment",
            Platforms = [DevicePlatform.Ios, DevicePlatform.IpadOs, DevicePlatform.VisionOs],
            Enrollments = [EnrollmentKind.AppleUser],
            Advice = "With Apple User Enrollment, your organization cannot change the passcode. The user must reset it, or erase the device.",
            Source = "Intune documentation, device-passcode-reset.md, 2019-09-03; Apple, Clear Passcode command",
        },
        new()
        {
            Id = "current/visionos-1.1",
            Platforms = [DevicePlatform.VisionOs],
            Enrollments = [EnrollmentKind.AppleDevice],
            From = VisionOs11,
            Effect = ResetEffect.PasscodeRemoved,
            Advice = "The passcode is removed. If a policy requires one, the device asks the user for a new passcode.",
            Source = "Intune documentation, remove-passcode, newest rendering; Apple, Clear Passcode command",
        },
        new()
        {
            Id = "current/visionos-1.0",
            Platforms = [DevicePlatform.VisionOs],
            Enrollments = [EnrollmentKind.AppleDevice],
            Below = VisionOs11,
            Advice = "A passcode reset requires visionOS 1.1 or later. Update the device.",
            Source = "Apple, Clear Passcode command",
        },
        new()
        {
            Id = "current/android-personal-work-profile-8",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.PersonalWorkProfile],
            From = Android8,
            Effect = ResetEffect.NewWorkProfilePasscode,
            Advice = "The work profile gets a new passcode after the user has activated the reset token. The device passcode does not change.",
            Source = ResetArticle,
        },
        new()
        {
            Id = "current/android-personal-work-profile-7",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.PersonalWorkProfile],
            Below = Android8,
            Advice = "A passcode reset of a personally-owned work profile requires Android 8.0 or later. Update the device.",
            Source = OlderArticle,
        },
        new()
        {
            Id = "current/android-corporate-work-profile",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.CorporateWorkProfile],
            Effect = ResetEffect.NewWorkProfilePasscode,
            Advice = "The work profile gets a new passcode. On corporate-owned devices with a work profile, the device passcode cannot be reset.",
            Source = ResetArticle + "; memdocs issue 1311",
        },
        new()
        {
            Id = "current/android-fully-managed",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.FullyManaged],
            Effect = ResetEffect.NewDevicePasscode,
            Advice = "The device gets a new passcode; give it to the user. Microsoft documents both the device and the work profile level: check on the device.",
            Source = ResetArticle + " (says work profile level); " + OlderArticle + " (says device level; these devices have no work profile)",
        },
        new()
        {
            Id = "current/android-dedicated",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.Dedicated],
            Effect = ResetEffect.NewDevicePasscode,
            Advice = "The device gets a new passcode. If no passcode policy applies to the device, the reset fails.",
            Source = ResetArticle,
        },
        new()
        {
            Id = "current/android-aosp",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.AospUserAssociated, EnrollmentKind.AospUserless],
            Effect = ResetEffect.NewDevicePasscode,
            Advice = "The device gets a new passcode. If no passcode policy applies to the device, the reset fails.",
            Source = ResetArticle,
        },
        new()
        {
            Id = "current/android-device-administrator-6",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.DeviceAdministrator],
            Below = Android7,
            Effect = ResetEffect.NewDevicePasscode,
            Advice = "The device gets a new passcode; give it to the user. Device administrator is deprecated: enroll the device with Android Enterprise.",
            Source = OlderArticle,
        },
        new()
        {
            Id = "current/android-device-administrator-7",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.DeviceAdministrator],
            From = Android7,
            Advice = "Android 7.0 and later do not support this for device administrator. Enroll the device with Android Enterprise.",
            Source = OlderArticle,
        },
        Never("macos", DevicePlatform.MacOs, "macOS"),
        Never("windows", DevicePlatform.Windows, "Windows"),
        Never("chromeos", DevicePlatform.ChromeOs, "ChromeOS"),
        Never("linux", DevicePlatform.Linux, "Linux"),
        Never("tvos", DevicePlatform.TvOs, "tvOS"),
    ]);

    private static SupportRow Never(string id, DevicePlatform platform, string name) => new()
    {
        Id = "current/" + id,
        Platforms = [platform],
        Advice = $"Intune does not reset passcodes on {name}.",
        Source = "Intune documentation, device actions index.md",
    };
}
