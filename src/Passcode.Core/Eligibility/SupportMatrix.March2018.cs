using Passcode.Core.Devices;

namespace Passcode.Core.Eligibility;

public sealed partial record SupportMatrix
{
    private const string Article2018 = "Intune documentation, device-passcode-reset.md, 2018-03-30";

    // A property, not a field: the other edition reads it while this type is being initialized.
    private static OsVersion Android7 => new(7);

    /// <summary>The edition of March 2018. It knows no kind of device that Intune came to manage later.</summary>
    public static SupportMatrix March2018 { get; } = new(SupportEdition.March2018,
    [
        new()
        {
            Id = "2018-03/android-work-profile-7",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.PersonalWorkProfile],
            From = Android7,
            Effect = ResetEffect.NewWorkProfilePasscode,
            Advice = "The work profile gets a new passcode after the user has activated the reset token.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/android-work-profile-6",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.PersonalWorkProfile],
            Below = Android7,
            Advice = "Work profiles on Android 6.0 and earlier cannot be reset. Update the device to Android 7.0 or later.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/android-6",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.DeviceAdministrator],
            Below = Android7,
            Effect = ResetEffect.NewDevicePasscode,
            Advice = "The device gets a new passcode; give it to the user.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/android-7",
            Platforms = [DevicePlatform.Android],
            Enrollments = [EnrollmentKind.DeviceAdministrator],
            From = Android7,
            Advice = "Devices without a work profile cannot be reset on Android 7.0 and later. Enroll the device with a work profile.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/ios",
            Platforms = [DevicePlatform.Ios, DevicePlatform.IpadOs],
            Enrollments = [EnrollmentKind.AppleDevice, EnrollmentKind.Unknown],
            Effect = ResetEffect.PasscodeRemoved,
            Advice = "The passcode is removed. If a policy requires one, the device asks the user for a new passcode.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/macos",
            Platforms = [DevicePlatform.MacOs],
            Advice = "Intune does not reset passcodes on macOS.",
            Source = Article2018,
        },
        new()
        {
            Id = "2018-03/windows",
            Platforms = [DevicePlatform.Windows],
            Advice = "Intune does not reset passcodes on Windows.",
            Source = Article2018,
        },
    ]);
}
