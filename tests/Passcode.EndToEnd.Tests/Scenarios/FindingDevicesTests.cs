using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class FindingDevicesTests(Target target)
{
    public static TheoryData<string, string> Keys => new()
    {
        { "intuneDeviceId", SampleTenant.IPhone.Id },
        { "serialNumber", SampleTenant.IPhone.SerialNumber },
        { "imei", SampleTenant.IPhone.Imei },
        { "entraDeviceId", SampleTenant.IPhone.EntraDeviceId },
        { "deviceName", SampleTenant.IPhone.Name },
    };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task An_iPhone_is_found_by_whatever_the_caller_knows_of_it(string key, string value)
    {
        var answer = await target.Api.Get($"api/devices?{key}={value}");

        var device = Assert.Single(answer.Expect(HttpStatusCode.OK).Content.GetProperty("value").EnumerateArray());
        Assert.Equal(SampleTenant.IPhone.Id, device.GetProperty("intuneDeviceId").GetString());
    }

    [Fact]
    public async Task All_devices_that_share_a_name_are_listed()
    {
        var answer = await target.Api.Get($"api/devices?deviceName={SampleTenant.Twin.Name}");

        Assert.Equal(3, answer.Expect(HttpStatusCode.OK).Content.GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task A_person_with_several_devices_must_be_asked_which()
    {
        var reset = await target.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(UserPrincipalName: SampleTenant.Ben.UserPrincipalName)));

        Assert.Equal(("ineligible", "ambiguousDevice"), (reset.Status, reset.ReasonCode));
    }

    [Fact]
    public async Task A_device_that_Intune_does_not_know_is_ineligible()
    {
        var reset = await target.Api.SubmitAndWait(new ResetSubmission(new DeviceIdentifier(SerialNumber: "NO-SUCH-SERIAL")));

        Assert.Equal(("ineligible", "deviceNotFound"), (reset.Status, reset.ReasonCode));
    }
}
