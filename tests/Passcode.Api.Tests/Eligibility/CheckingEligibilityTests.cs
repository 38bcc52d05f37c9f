
namespace Passcode.Api.Tests.Eligibility;

public sealed class CheckingEligibilityTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task An_eligible_device_is_told_the_effect()
    {
        _host.Tenant.Add(Samples.IPhone());

        var answer = await Ask($$$"""{"device":{"intuneDeviceId":"{{{Samples.DeviceId}}}"}}""");

        Assert.Equal((200, "True", "", "passcodeRemoved"), (answer.Status, answer["eligible"], answer["reasonCode"], answer["effect"]));
        Assert.Equal(Samples.DeviceId, answer.Json.GetProperty("device").GetProperty("intuneDeviceId").GetString());
    }

    [Theory]
    [InlineData("unknown", "deviceNotFound")]
    [InlineData("shared", "ambiguousDevice")]
    [InlineData("retiring", "notInManagedState")]
    [InlineData("failed", "retireOrWipeFailed")]
    public async Task A_device_that_is_not_eligible_is_told_why(string name, string reason)
    {
        _host.Tenant.Add(Samples.IPhone("00000000-0000-0000-0000-000000000001") with { DeviceName = "shared" });
        _host.Tenant.Add(Samples.IPhone("00000000-0000-0000-0000-000000000002") with { DeviceName = "shared" });
        _host.Tenant.Add(Samples.IPhone("00000000-0000-0000-0000-000000000003") with { DeviceName = "retiring", ManagementState = "retirePending" });
        _host.Tenant.Add(Samples.IPhone("00000000-0000-0000-0000-000000000004") with { DeviceName = "failed", ManagementState = "wipeFailed" });

        var answer = await Ask($$$"""{"device":{"deviceName":"{{{name}}}"}}""");

        Assert.Equal((200, "False", reason, ""), (answer.Status, answer["eligible"], answer["reasonCode"], answer["effect"]));
        Assert.False(string.IsNullOrEmpty(answer["advice"]));
    }

    [Fact]
    public async Task A_Shared_iPad_is_told_apart()
    {
        _host.Tenant.Add(Samples.IPhone() with { OperatingSystem = "iPadOS", DeviceType = "iPad", IsShared = true });

        var answer = await Ask($$$"""{"device":{"intuneDeviceId":"{{{Samples.DeviceId}}}"}}""");

        Assert.Equal(("False", "notSupportedOnSharedIpad"), (answer["eligible"], answer["reasonCode"]));
    }

    [Theory]
    [InlineData("{}", "device")]
    [InlineData("""{"device":{"imei":"x"}}""", "device.imei")]
    [InlineData("""{"device":{"imei":"12345678901234"},"ticketId":"T"}""", "ticketId")]
    public async Task A_bad_question_is_refused_by_its_name(string body, string field)
    {
        var answer = await Ask(body);

        Assert.Equal((400, field), (answer.Status, answer.Fields.Single()));
    }

    private Task<Answer> Ask(string body) => _host.Client.Post("/api/eligibility", body);
}
