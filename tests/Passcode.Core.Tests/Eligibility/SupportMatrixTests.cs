using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Eligibility;

public sealed class SupportMatrixTests
{
    private const string Dem = "deviceEnrollmentManager";
    private const string User = "userEnrollment";
    private const string Cope = "androidEnterpriseCorporateWorkProfile";
    private const string Cobo = "androidEnterpriseFullyManaged";
    private const string Cosu = "androidEnterpriseDedicatedDevice";
    private const string AospUser = "androidAOSPUserOwnedDeviceEnrollment";
    private const string Aosp = "androidAOSPUserlessDeviceEnrollment";

    [Theory]
    [InlineData("AndroidForWork", "androidForWork", User, "7.0", "2018-03/android-work-profile-7", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("AndroidForWork", "androidForWork", User, "7", "2018-03/android-work-profile-7", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("AndroidForWork", "androidForWork", User, "6.0", "2018-03/android-work-profile-6", null)]
    [InlineData("AndroidForWork", "androidForWork", User, "6.0.1", "2018-03/android-work-profile-6", null)]
    [InlineData("Android", "android", User, "6.0", "2018-03/android-6", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "android", Dem, "4.4.2", "2018-03/android-6", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "android", User, "7.0", "2018-03/android-7", null)]
    [InlineData("Android", "androidnGMS", User, "7.0", "2018-03/android-7", null)]
    [InlineData("iOS", "iPhone", "appleBulkWithUser", "11.3", "2018-03/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("iOS", "iPhone", "unknownFutureValue", "", "2018-03/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("iPadOS", "iPad", User, "nonsense", "2018-03/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("macOS", "macMDM", User, "10.13", "2018-03/macos", null)]
    [InlineData("Windows", "desktop", "windowsAzureADJoin", "10.0.16299", "2018-03/windows", null)]
    public void The_edition_of_March_2018_speaks(
        string os, string type, string enrollment, string version, string row, ResetEffect? effect) =>
        AssertSpeaks(SupportEdition.March2018, os, type, enrollment, version, row, effect);

    [Theory]
    [InlineData("iOS", "iPhone", "appleBulkWithUser", "17.5.1 (21F90)", "current/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("iOS", "iPad", User, "18", "current/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("iPadOS", "iPad", Dem, "", "current/ios", ResetEffect.PasscodeRemoved)]
    [InlineData("iOS", "iPhone", "appleUserEnrollment", "17", "current/apple-user-enrollment", null)]
    [InlineData("iOS", "iPhone", "appleUserEnrollmentWithServiceAccount", "17", "current/apple-user-enrollment", null)]
    [InlineData("iPadOS", "iPad", "appleAccountDrivenUserEnrollment", "17", "current/apple-user-enrollment", null)]
    [InlineData("visionOS", "visionOS", "appleBulkWithUser", "1.1", "current/visionos-1.1", ResetEffect.PasscodeRemoved)]
    [InlineData("visionOS", "visionOS", "appleBulkWithUser", "2.3.1", "current/visionos-1.1", ResetEffect.PasscodeRemoved)]
    [InlineData("visionOS", "visionOS", "appleBulkWithUser", "1.0.3", "current/visionos-1.0", null)]
    [InlineData("AndroidForWork", "androidForWork", User, "8", "current/android-personal-work-profile-8", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("Android", "androidForWork", User, "14", "current/android-personal-work-profile-8", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("AndroidForWork", "androidForWork", User, "7.1.2", "current/android-personal-work-profile-7", null)]
    [InlineData("Android", "androidEnterprise", Cope, "11", "current/android-corporate-work-profile", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("Android", "androidEnterprise", Cobo, "", "current/android-fully-managed", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "androidEnterprise", Cosu, "nonsense", "current/android-dedicated", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "androidnGMS", AospUser, "10", "current/android-aosp", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "androidnGMS", Aosp, "10", "current/android-aosp", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "android", User, "6.0.1", "current/android-device-administrator-6", ResetEffect.NewDevicePasscode)]
    [InlineData("Android", "android", User, "7.0", "current/android-device-administrator-7", null)]
    [InlineData("Android", "androidnGMS", User, "7.0", "current/android-device-administrator-7", null)]
    [InlineData("Android", "androidForWork", "unknown", "14", "current/android-personal-work-profile-8", ResetEffect.NewWorkProfilePasscode)]
    [InlineData("macOS", "macMDM", User, "14.5", "current/macos", null)]
    [InlineData("Windows", "desktop", "windowsAzureADJoin", "10.0.22631", "current/windows", null)]
    [InlineData("ChromeOS", "chromeOS", "unknown", "126", "current/chromeos", null)]
    [InlineData("Linux", "linux", User, "22.04", "current/linux", null)]
    [InlineData("tvOS", "tvOS", "appleBulkWithoutUser", "17", "current/tvos", null)]
    public void The_current_edition_speaks(
        string os, string type, string enrollment, string version, string row, ResetEffect? effect) =>
        AssertSpeaks(SupportEdition.Current, os, type, enrollment, version, row, effect);

    [Theory]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", User, "9", ReasonCode.UnknownDeviceKind)]
    [InlineData(SupportEdition.March2018, "visionOS", "visionOS", User, "1.1", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "visionOS", "visionOS", User, null, ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", Cope, "13", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", Cope, null, ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", Cobo, "13", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", Cobo, "6.0", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidEnterprise", Cosu, "12", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidnGMS", AospUser, "10", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Android", "androidnGMS", Aosp, "10", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "iOS", "iPhone", "appleUserEnrollment", "17", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "iOS", "iPhone", "appleUserEnrollmentWithServiceAccount", "17", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "iPadOS", "iPad", "appleAccountDrivenUserEnrollment", "17", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "ChromeOS", "chromeOS", "unknown", "126", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "Linux", "linux", User, "22.04", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "tvOS", "tvOS", "appleBulkWithoutUser", "17", ReasonCode.NotInEdition)]
    [InlineData(SupportEdition.March2018, "AndroidForWork", "androidForWork", User, "", ReasonCode.UnknownOsVersion)]
    [InlineData(SupportEdition.March2018, "Android", "android", User, "nonsense", ReasonCode.UnknownOsVersion)]
    [InlineData(SupportEdition.Current, "Android", "androidEnterprise", User, "9", ReasonCode.UnknownDeviceKind)]
    [InlineData(SupportEdition.Current, "iOS", "iPhone", "unknownFutureValue", "17", ReasonCode.UnknownDeviceKind)]
    [InlineData(SupportEdition.Current, "HarmonyOS", "unknown", User, "4", ReasonCode.UnknownDeviceKind)]
    [InlineData(SupportEdition.Current, null, null, null, null, ReasonCode.UnknownDeviceKind)]
    [InlineData(SupportEdition.Current, "AndroidForWork", "androidForWork", User, null, ReasonCode.UnknownOsVersion)]
    [InlineData(SupportEdition.Current, "Android", "android", User, "seven", ReasonCode.UnknownOsVersion)]
    [InlineData(SupportEdition.Current, "visionOS", "visionOS", "appleBulkWithUser", "", ReasonCode.UnknownOsVersion)]
    public void What_the_matrix_does_not_know_is_refused_never_guessed(
        SupportEdition edition, string? os, string? type, string? enrollment, string? version, ReasonCode reason)
    {
        var verdict = SupportMatrix.For(edition).Evaluate(Sample.Device(os, type, enrollment, version));

        Assert.Equal((false, (ReasonCode?)reason, null, null), (verdict.Eligible, verdict.ReasonCode, verdict.Effect, verdict.MatrixRow));
        Assert.Equal(Advice.For(reason), verdict.Advice);
    }

    [Theory]
    [InlineData(SupportEdition.March2018)]
    [InlineData(SupportEdition.Current)]
    public void Every_row_has_an_id_advice_and_source_of_its_own_and_a_test_that_names_it(SupportEdition edition)
    {
        var rows = SupportMatrix.For(edition).Rows;

        Assert.Equal(rows.Count, rows.Select(row => row.Id).Distinct().Count());
        Assert.Each(rows, row => Assert.StartsWith(edition.ToWireName() + "/", row.Id, StringComparison.Ordinal));
        Assert.Each(rows, row => Assert.False(string.IsNullOrWhiteSpace(row.Advice) || string.IsNullOrWhiteSpace(row.Source)));
        Assert.Equal(rows.Select(row => row.Id).Order(), NamedRows(edition).Distinct().Order());
    }

    [Fact]
    public void The_current_edition_has_a_row_for_every_platform_and_enrollment()
    {
        var rows = SupportMatrix.Current.Rows;

        Assert.Equal(Enum.GetValues<DevicePlatform>().Except([DevicePlatform.Unknown]), rows.SelectMany(row => row.Platforms).Distinct().Order());
        Assert.Equal(
            Enum.GetValues<EnrollmentKind>().Except([EnrollmentKind.Unknown, EnrollmentKind.Other]),
            rows.SelectMany(row => row.Enrollments).Distinct().Order());
    }

    private static IEnumerable<string> NamedRows(SupportEdition edition) =>
        typeof(SupportMatrixTests)
            .GetMethod(edition == SupportEdition.Current ? nameof(The_current_edition_speaks) : nameof(The_edition_of_March_2018_speaks))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Cast<InlineDataAttribute>()
            .Select(data => (string)data.GetData(null!).Single()[4]);

    private static void AssertSpeaks(
        SupportEdition edition, string os, string type, string enrollment, string version, string row, ResetEffect? effect)
    {
        var verdict = SupportMatrix.For(edition).Evaluate(Sample.Device(os, type, enrollment, version));

        Assert.Equal((row, effect, effect is not null), (verdict.MatrixRow, verdict.Effect, verdict.Eligible));
        Assert.Equal(SupportMatrix.AdviceOf(row), verdict.Advice);
        Assert.Equal(effect is null ? ReasonCode.NotSupportedByPlatform : null, verdict.ReasonCode);
    }
}
