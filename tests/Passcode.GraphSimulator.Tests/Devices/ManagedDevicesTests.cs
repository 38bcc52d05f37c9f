using System.Net;
using System.Text.Json;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Devices;

public sealed class ManagedDevicesTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    public static TheoryData<KnownDevice, string, string> EnrollmentTypes => new()
    {
        { IPhone, "appleBulkWithUser", "appleBulkWithUser" },
        { UserEnrolledIPhone, "appleUserEnrollment", "appleUserEnrollment" },
        { AccountDrivenIPhone, "unknownFutureValue", "appleAccountDrivenUserEnrollment" },
        { WorkProfile, "userEnrollment", "userEnrollment" },
        { CorporateWorkProfile, "unknownFutureValue", "androidEnterpriseCorporateWorkProfile" },
        { FullyManaged, "unknownFutureValue", "androidEnterpriseFullyManaged" },
        { Dedicated, "unknownFutureValue", "androidEnterpriseDedicatedDevice" },
        { AospUser, "unknownFutureValue", "androidAOSPUserOwnedDeviceEnrollment" },
        { AospUserless, "unknownFutureValue", "androidAOSPUserlessDeviceEnrollment" },
    };

    [Fact]
    public async Task A_list_never_shows_device_action_results()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(Dedicated);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        var list = await graph.GetAsync("beta/deviceManagement/managedDevices?$select=id,deviceActionResults");
        var single = await graph.GetAsync($"beta/{Graph.Path(Dedicated)}");

        Assert.Each(list.Rows, row => Assert.Equal(0, row.GetProperty("deviceActionResults").GetArrayLength()));
        Assert.Equal(1, single.Json.GetProperty("deviceActionResults").GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(EnrollmentTypes))]
    public async Task Version_1_hides_members_that_only_beta_has(KnownDevice device, string v1, string beta)
    {
        var graph = shared.Graph;
        var path = $"{Graph.Path(device)}?$select=deviceEnrollmentType";

        Assert.Equal(v1, Type(await graph.GetAsync($"v1.0/{path}")));
        Assert.Equal(beta, Type(await graph.GetAsync($"beta/{path}")));
        Assert.Equal(beta, Type(await graph.GetAsync($"v1.0/{path}", ("Prefer", "include-unknown-enum-members"))));

        static string? Type(Answer answer) => answer.Json.GetProperty("deviceEnrollmentType").GetString();
    }

    [Theory]
    [InlineData("iccid")]
    [InlineData("udid")]
    [InlineData("ethernetMacAddress")]
    [InlineData("physicalMemoryInBytes")]
    [InlineData("notes")]
    [InlineData("activationLockBypassCode")]
    public async Task Some_properties_need_a_GET_by_id_that_selects_them(string property)
    {
        var graph = shared.Graph;

        var selected = (await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?$select={property}")).Json.GetProperty(property);
        var plain = (await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}")).Json.GetProperty(property);
        var listed = (await graph.GetAsync($"v1.0/deviceManagement/managedDevices?$select={property}")).Rows[0].GetProperty(property);

        Assert.NotEqual(selected.ToString(), plain.ToString());
        Assert.Equal(plain.ToString(), listed.ToString());
    }

    [Fact]
    public async Task The_enrollment_profile_is_missing_from_lists()
    {
        var graph = shared.Graph;

        var list = await graph.GetAsync("v1.0/deviceManagement/managedDevices?$select=enrollmentProfileName");
        var single = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}");

        Assert.Each(list.Rows, row => Assert.Equal(JsonValueKind.Null, row.GetProperty("enrollmentProfileName").ValueKind));
        Assert.Equal("Corporate enrollment", single.Json.GetProperty("enrollmentProfileName").GetString());
    }

    [Fact]
    public async Task Select_answers_with_the_selected_and_nothing_else()
    {
        var graph = shared.Graph;

        var answer = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}?%24select=ID,%20devicename");

        Assert.Equal(["@odata.context", "id", "deviceName"], answer.Json.EnumerateObject().Select(property => property.Name));
    }

    [Theory]
    [InlineData("v1.0", "deviceType", HttpStatusCode.BadRequest)]
    [InlineData("beta", "deviceType", HttpStatusCode.OK)]
    [InlineData("beta", "hasPasscode", HttpStatusCode.BadRequest)]
    public async Task Selecting_a_property_that_a_version_lacks_is_an_error(string version, string property, HttpStatusCode status)
    {
        var graph = shared.Graph;

        Assert.Equal(status, (await graph.GetAsync($"{version}/{Graph.Path(IPhone)}?$select={property}")).Status);
        Assert.Equal(status, (await graph.GetAsync($"{version}/deviceManagement/managedDevices?$select={property}")).Status);
    }

    [Fact]
    public async Task A_removed_device_is_gone_from_everywhere()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ChangeAsync(IPhone, new DeviceChange(Removed: true));

        Assert.Equal(HttpStatusCode.NotFound, (await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await graph.ResetAsync(IPhone)).Status);
        Assert.Empty((await graph.ListAsync($"serialNumber eq '{IPhone.SerialNumber}'")).Rows);
    }

    [Fact]
    public async Task The_devices_of_a_user_are_listed()
    {
        var graph = shared.Graph;

        var byName = await graph.GetAsync($"v1.0/users/{Vera.UserPrincipalName}/managedDevices?$select=deviceName");
        var byId = await graph.GetAsync($"v1.0/users/{Vera.Id}/managedDevices?$select=deviceName");

        Assert.Equal([ProtectedIPhone.Name, ProtectedCorporateWorkProfile.Name], byName.Names);
        Assert.Equal(byName.Names, byId.Names);
        Assert.Equal(HttpStatusCode.NotFound, (await graph.GetAsync("v1.0/users/nobody/managedDevices?$top=5")).Status);
    }

    [Fact]
    public async Task The_number_of_devices_can_be_asked_for()
    {
        var graph = shared.Graph;

        var answer = await graph.GetAsync("v1.0/deviceManagement/managedDevices/$count?$filter=deviceName%20eq%20'RECEPTION-IPAD'");

        Assert.Equal("3", answer.Text);
    }

    [Theory]
    [InlineData("v1.0/deviceManagement/managedDevice")]
    [InlineData("v1.0/deviceManagement/managedDevices/1/2/3/4")]
    [InlineData("v1.0")]
    [InlineData("beta/me")]
    [InlineData("v1.0/deviceManagement/remoteActionAudits")]
    public async Task An_unknown_path_is_refused_in_Graphs_shape(string path)
    {
        var graph = shared.Graph;

        var answer = await graph.GetAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.StartsWith("Resource not found for the segment", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_and_headers_carry_the_ids_of_the_request()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.GetAsync("v1.0/deviceManagement/managedDevices/unknown", ("client-request-id", "mine"));
        var inner = answer.Json.GetProperty("error").GetProperty("innerError");

        Assert.Equal("mine", answer.Headers["client-request-id"]);
        Assert.Equal("mine", inner.GetProperty("client-request-id").GetString());
        Assert.Equal(answer.Headers["request-id"], inner.GetProperty("request-id").GetString());
        Assert.Equal("2026-09-01T08:00:00", inner.GetProperty("date").GetString());
    }
}
