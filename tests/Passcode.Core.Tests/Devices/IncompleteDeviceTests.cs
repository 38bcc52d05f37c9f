using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Devices;

public sealed class IncompleteDeviceTests
{
    [Theory]
    [InlineData("iOS", "iPhone", "unknown", true)]
    [InlineData("iOS", "unknown", "userEnrollment", true)] // it may be an iPad
    [InlineData("iOS", null, "userEnrollment", true)]
    [InlineData("iOS", "iPhone", "unknownFutureValue", true)]
    [InlineData("iOS", "iPhone", null, true)]
    [InlineData("Android", "unknown", "userEnrollment", true)]
    [InlineData("Android", "androidForWork", "unknown", true)] // its enrollment may name another kind
    [InlineData("Tizen", "unknown", "unknown", true)]
    [InlineData("iOS", "iPhone", "userEnrollment", false)]
    [InlineData("Android", "androidEnterprise", "androidEnterpriseFullyManaged", false)]
    [InlineData("ChromeOS", "chromeOS", "unknown", false)]
    [InlineData("Windows", "unknown", "unknown", false)]
    public void What_a_list_leaves_unknown_is_read_by_its_id_where_it_matters(string os, string? type, string? enrollment, bool isIncomplete) =>
        Assert.Equal(isIncomplete, Sample.Device(os, type, enrollment, "17").IsIncomplete);

    [Theory]
    [InlineData("iPad", null, null, true)]
    [InlineData("iPad", "u1", null, false)]
    [InlineData("iPad", null, false, false)]
    [InlineData("iPhone", null, null, false)]
    public void An_iPad_without_a_user_may_be_shared(string type, string? user, bool? isShared, bool isIncomplete) =>
        Assert.Equal(isIncomplete, (Sample.Device("iPadOS", type, "appleBulkWithoutUser", "17") with { OperatingSystem = type == "iPad" ? "iPadOS" : "iOS", UserId = user, IsShared = isShared }).IsIncomplete);
}
