using Passcode.Core.Devices;

namespace Passcode.Core.Tests.Devices;

public sealed class DeviceKindTests
{
    [Theory]
    [InlineData("iOS", "iPhone", "userEnrollment", DevicePlatform.Ios, EnrollmentKind.AppleDevice)]
    [InlineData("ios", "iPhone", "appleBulkWithUser", DevicePlatform.Ios, EnrollmentKind.AppleDevice)]
    [InlineData("iOS", "iPad", "appleBulkWithoutUser", DevicePlatform.IpadOs, EnrollmentKind.AppleDevice)]
    [InlineData("iPadOS", "iPad", "deviceEnrollmentManager", DevicePlatform.IpadOs, EnrollmentKind.AppleDevice)]
    [InlineData("iOS", "iPhone", "appleUserEnrollment", DevicePlatform.Ios, EnrollmentKind.AppleUser)]
    [InlineData("iOS", "iPhone", "appleUserEnrollmentWithServiceAccount", DevicePlatform.Ios, EnrollmentKind.AppleUser)]
    [InlineData("iOS", "iPhone", "appleAccountDrivenUserEnrollment", DevicePlatform.Ios, EnrollmentKind.AppleUser)]
    [InlineData("iOS", "iPhone", "unknownFutureValue", DevicePlatform.Ios, EnrollmentKind.Unknown)]
    [InlineData("iOS", "iPhone", null, DevicePlatform.Ios, EnrollmentKind.Unknown)]
    [InlineData("visionOS", "visionOS", "appleBulkWithUser", DevicePlatform.VisionOs, EnrollmentKind.AppleDevice)]
    [InlineData("AndroidForWork", "androidForWork", "userEnrollment", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "androidForWork", "userEnrollment", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("AndroidForWork", null, "userEnrollment", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseCorporateWorkProfile", DevicePlatform.Android, EnrollmentKind.CorporateWorkProfile)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseFullyManaged", DevicePlatform.Android, EnrollmentKind.FullyManaged)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseDedicatedDevice", DevicePlatform.Android, EnrollmentKind.Dedicated)]
    [InlineData("Android", "androidnGMS", "androidAOSPUserOwnedDeviceEnrollment", DevicePlatform.Android, EnrollmentKind.AospUserAssociated)]
    [InlineData("Android", "androidnGMS", "androidAOSPUserlessDeviceEnrollment", DevicePlatform.Android, EnrollmentKind.AospUserless)]
    [InlineData("Android", "android", "userEnrollment", DevicePlatform.Android, EnrollmentKind.DeviceAdministrator)]
    [InlineData("Android", "androidEnterprise", "userEnrollment", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", null, "userEnrollment", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", "android", "somethingNew", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", "androidForWork", "unknown", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "AndroidForWork ", null, DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "androidForWork", "unknownFutureValue", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "androidForWork", "deviceEnrollmentManager", DevicePlatform.Android, EnrollmentKind.PersonalWorkProfile)]
    [InlineData("Android", "androidForWork", "androidEnterpriseFullyManaged", DevicePlatform.Android, EnrollmentKind.FullyManaged)]
    [InlineData("Android", "androidForWork", "androidEnterpriseCorporateWorkProfile", DevicePlatform.Android, EnrollmentKind.CorporateWorkProfile)]
    [InlineData("Android", "androidForWork", "androidSomethingNew", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("AndroidForWork", "androidEnterprise", "unknown", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", "androidnGMS", "userEnrollment", DevicePlatform.Android, EnrollmentKind.DeviceAdministrator)]
    [InlineData("Android", "androidnGMS", "deviceEnrollmentManager", DevicePlatform.Android, EnrollmentKind.DeviceAdministrator)]
    [InlineData("Android", "androidnGMS", "unknown", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", "android", "appleBulkWithUser", DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("Android", "iPhone", "userEnrollment", DevicePlatform.Unknown, EnrollmentKind.Unknown)]
    [InlineData("iOS", "androidForWork", "userEnrollment", DevicePlatform.Unknown, EnrollmentKind.Unknown)]
    [InlineData("iOS", "iPhone", "androidEnterpriseFullyManaged", DevicePlatform.Ios, EnrollmentKind.Unknown)]
    [InlineData("iOS", "visionOS", "userEnrollment", DevicePlatform.VisionOs, EnrollmentKind.AppleDevice)]
    [InlineData("iOS", "tvOS", "userEnrollment", DevicePlatform.TvOs, EnrollmentKind.Other)]
    [InlineData("iPadOS", "iPhone", "userEnrollment", DevicePlatform.IpadOs, EnrollmentKind.AppleDevice)]
    [InlineData("Android", "android", null, DevicePlatform.Android, EnrollmentKind.Unknown)]
    [InlineData("macOS", "macMDM", "userEnrollment", DevicePlatform.MacOs, EnrollmentKind.Other)]
    [InlineData("Windows", "desktop", "windowsAzureADJoin", DevicePlatform.Windows, EnrollmentKind.Other)]
    [InlineData("ChromeOS", "chromeOS", "unknown", DevicePlatform.ChromeOs, EnrollmentKind.Other)]
    [InlineData("Linux (ubuntu)", "linux", "userEnrollment", DevicePlatform.Linux, EnrollmentKind.Other)]
    [InlineData("tvOS", "tvOS", "appleBulkWithoutUser", DevicePlatform.TvOs, EnrollmentKind.Other)]
    [InlineData("BlackBerry", "blackberry", "userEnrollment", DevicePlatform.Unknown, EnrollmentKind.Unknown)]
    [InlineData(null, null, null, DevicePlatform.Unknown, EnrollmentKind.Unknown)]
    public void A_device_is_told_from_graphs_texts(
        string? operatingSystem, string? deviceType, string? enrollmentType, DevicePlatform platform, EnrollmentKind enrollment) =>
        Assert.Equal(
            new DeviceKind(platform, enrollment),
            DeviceKind.From(new ManagedDevice
            {
                Id = "d",
                OperatingSystem = operatingSystem,
                DeviceType = deviceType,
                EnrollmentType = enrollmentType,
            }));
}
