
namespace Passcode.Api.Tests.Devices;

public sealed class FindingDevicesTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start();
        _host.Tenant.Add(Samples.IPhone());
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("intuneDeviceId", Samples.DeviceId)]
    [InlineData("serialNumber", "C39XK0ABCD12")]
    [InlineData("imei", "356789012345678")]
    [InlineData("entraDeviceId", "5a1b2c3d-0000-4000-8000-000000000001")]
    [InlineData("deviceName", "Ada's iPhone")]
    [InlineData("userPrincipalName", "ada@contoso.example")]
    public async Task A_device_is_found_by_each_of_its_names(string key, string value)
    {
        var answer = await _host.Client.Get($"/api/devices?{key}={Uri.EscapeDataString(value)}");

        Assert.Equal(
            """{"value":[{"intuneDeviceId":"3f2504e0-4f89-41d3-9a0c-0305e82c3301","deviceName":"Ada's iPhone","serialNumber":"C39XK0ABCD12","platform":"iOS","osVersion":"17.5.1","enrollment":"appleDevice","ownership":"company","userPrincipalName":"ada@contoso.example","lastSyncAt":"2026-03-01T11:00:00+00:00"}],"hasMore":false}""",
            answer.Text);
    }

    [Theory]
    [InlineData("intuneDeviceId=00000000-0000-0000-0000-000000000000")]
    [InlineData("serialNumber=unknown")]
    public async Task No_device_is_an_answer_too(string query) =>
        Assert.Equal("""{"value":[],"hasMore":false}""", (await _host.Client.Get("/api/devices?" + query)).Text);

    [Theory]
    [InlineData("IPHONE")]
    [InlineData("ada@")]
    [InlineData("c39xk0abcd12")]
    public async Task A_search_finds_a_device_by_a_part(string text)
    {
        var answer = await _host.Client.Get("/api/devices?search=" + text);

        Assert.Equal((200, Samples.DeviceId), (answer.Status, answer.Json.GetProperty("value")[0].GetProperty("intuneDeviceId").GetString()));
    }

    [Theory]
    [InlineData("search=a")]
    [InlineData("search=%20a%20")]
    [InlineData("search=ada&serialNumber=C39XK0ABCD12")]
    public async Task A_search_needs_two_characters_and_stands_alone(string query)
    {
        var answer = await _host.Client.Get("/api/devices?" + query);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Contains("search", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(25, false)]
    [InlineData(26, true)]
    public async Task No_more_than_25_are_listed_and_it_says_when_there_are_more(int count, bool hasMore)
    {
        for (var index = 0; index < count; index++)
        {
            _host.Tenant.Add(Samples.IPhone(Guid.NewGuid().ToString()) with { DeviceName = "shared" });
        }

        var answer = await _host.Client.Get("/api/devices?deviceName=shared");

        Assert.Equal(25, answer.Json.GetProperty("value").GetArrayLength());
        Assert.Equal(hasMore, answer.Json.GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task What_a_list_does_not_tell_of_a_device_is_read_by_its_id()
    {
        var full = _host.Tenant.Add(Samples.IPhone("00000000-0000-0000-0000-000000000001") with { DeviceName = "listed" });
        _host.Tenant.Listed[full.Id] = full with { EnrollmentType = "unknown" };

        var answer = await _host.Client.Get("/api/devices?deviceName=listed");

        Assert.Equal("appleDevice", answer.Json.GetProperty("value")[0].GetProperty("enrollment").GetString());
    }

    [Fact]
    public async Task A_caller_that_has_used_its_share_of_Graph_is_told_to_wait()
    {
        _host.Tenant.FailGets(new Core.Devices.GraphProblem(Core.Devices.GraphFault.CallerShareUsed, "share used", TimeSpan.FromSeconds(7)));

        var answer = await _host.Client.Get("/api/devices?intuneDeviceId=" + Samples.DeviceId);

        Assert.Equal((429, "tooManyRequests", "7"), (answer.Status, answer.Code, answer.Header("Retry-After")));
    }

    [Theory]
    [InlineData("", "query")]
    [InlineData("?serialNumber=C1&imei=12345678901234", "query")]
    [InlineData("?serialNumber=", "query")]
    [InlineData("?imei=1", "imei")]
    [InlineData("?name=C1", "name")]
    public async Task A_bad_question_is_refused_by_its_name(string query, string field)
    {
        var answer = await _host.Client.Get("/api/devices" + query);

        Assert.Equal((400, "invalidRequest", field), (answer.Status, answer.Code, answer.Fields.Single()));
    }
}
