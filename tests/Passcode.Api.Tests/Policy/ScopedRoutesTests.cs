using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Api.Authentication;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Policy;

/// <summary>What agents of two schools, of both, of none and of the centre see of resets, devices, approvals, runs and passcodes.</summary>
public sealed class ScopedRoutesTests : IAsyncLifetime
{
    private const string SouthDevice = "3f2504e0-4f89-41d3-9a0c-0305e82c3302";
    private const string North = "Agents.North";
    private const string South = "Agents.South";

    private ApiHost _host = null!;
    private PasscodeReset _reset = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start(configure: TestCallers.Add, settings: new()
        {
            ["Passcode:Policy:Scopes:north:AppRoles:0"] = North,
            ["Passcode:Policy:Scopes:north:Categories:0"] = "North",
            ["Passcode:Policy:Scopes:north:Schedules:0"] = "nightly",
            ["Passcode:Schedules:nightly:Cron"] = "0 30 2 * * *",
            ["Passcode:Schedules:nightly:Selection:Category"] = "North",
            ["Passcode:Policy:Scopes:south:AppRoles:0"] = South,
            ["Passcode:Policy:Scopes:south:Categories:0"] = "South",
            ["Passcode:Policy:Scopes:central:AppRoles:0"] = "Agents.Central",
            ["Passcode:Policy:Scopes:central:AllDevices"] = "true",
        });
        _host.Tenant.Add(Samples.IPhone() with { Category = "North" });
        _host.Tenant.Add(Samples.IPhone(SouthDevice) with { Category = "South", SerialNumber = "SOUTH1" });
        _reset = Samples.Reset(ResetStatus.Pending, _host.Time.GetUtcNow()) with { Device = DeviceSnapshot.From(Samples.IPhone() with { Category = "North" }) };
        _host.Resets.Put(_reset);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(North, true)]
    [InlineData(South, false)]
    [InlineData("", false)]
    [InlineData("Agents.Central", true)]
    public async Task A_reset_exists_only_for_those_whose_scope_has_its_device(string role, bool isSeen)
    {
        Assert.Equal(isSeen ? 200 : 404, (await Get($"/api/resets/{_reset.Id}", role)).Status);
        Assert.Equal(isSeen ? 200 : 404, (await Get($"/api/resets/{_reset.Id}/operation", role)).Status);
        Assert.Equal(isSeen ? 1 : 0, Count(await Get("/api/resets", role)));
        Assert.Equal(isSeen ? 409 : 404, (await Post($"/api/resets/{_reset.Id}/cancel", "{}", role)).Status);
        Assert.Equal(isSeen ? 409 : 404, (await Post($"/api/resets/{_reset.Id}/decision", """{"decision":"approve"}""", role)).Status);
        Assert.Equal(isSeen ? 409 : 404, (await Post($"/api/resets/{_reset.Id}/passcode", """{"reason":"on the phone"}""", role)).Status);
    }

    [Theory]
    [InlineData(North, 1)]
    [InlineData(South, 0)]
    [InlineData("", 0)]
    [InlineData("Agents.Central", 2)]
    public async Task The_audit_entries_of_a_device_are_shown_only_in_scope(string role, int count)
    {
        await _host.Audit.Append(new("e1", _host.Time.GetUtcNow().AddMinutes(-1), AuditEventType.ResetRequested, "ada@contoso.example", $"resets/{_reset.Id}", null), default);
        await _host.Audit.Append(new("e2", _host.Time.GetUtcNow().AddMinutes(-1), AuditEventType.PasscodeRevealed, "ada@contoso.example", $"bulk-runs/1/targets/{Samples.DeviceId}", null), default);

        Assert.Equal(count, Count(await Get($"/api/audit?intuneDeviceId={Samples.DeviceId}", role)));
        Assert.Equal(0, Count(await Get($"/api/audit?intuneDeviceId={SouthDevice}", role)));
    }

    [Theory]
    [InlineData(North, true)]
    [InlineData(South, false)]
    [InlineData("", false)]
    [InlineData("Agents.Central", true)]
    public async Task A_device_is_found_and_judged_only_in_scope(string role, bool isSeen)
    {
        Assert.Equal(isSeen ? 1 : 0, Count(await Get($"/api/devices?intuneDeviceId={Samples.DeviceId}", role)));
        var answer = await Post("/api/eligibility", $$"""{"device":{"intuneDeviceId":"{{Samples.DeviceId}}"} }""", role);
        Assert.Equal((200, isSeen.ToString(), isSeen ? "" : "deviceOutOfScope"), (answer.Status, answer["eligible"], answer["reasonCode"]));
        Assert.True(isSeen || !answer.Text.Contains("C39XK0ABCD12", StringComparison.Ordinal), answer.Text);
    }

    [Theory]
    [InlineData("search=lab")]
    [InlineData("userPrincipalName=lab@contoso.example")]
    public async Task Devices_of_others_take_no_place_in_a_search_and_are_not_told_of(string query)
    {
        for (var number = 0; number < 31; number++)
        {
            var device = Samples.IPhone($"00000000-0000-0000-0000-{number:D12}");
            _host.Tenant.Add(device with { DeviceName = $"Lab {number:D2}", UserPrincipalName = "lab@contoso.example", Category = number == 30 ? "North" : "South" });
        }

        var north = await Get("/api/devices?" + query, North);
        Assert.Equal(("Lab 30", "False"), (Assert.Single(north.Json.GetProperty("value").EnumerateArray()).GetProperty("deviceName").GetString(), north["hasMore"]));
        foreach (var role in new[] { South, "Agents.Central" })
        {
            var many = await Get("/api/devices?" + query, role);
            Assert.Equal((25, "True"), (Count(many), many["hasMore"]));
        }
    }

    [Fact]
    public async Task A_search_that_ends_before_all_devices_are_read_says_that_there_may_be_more()
    {
        for (var number = 0; number < 401; number++)
        {
            _host.Tenant.Add(Samples.IPhone($"00000000-0000-0000-0000-{number:D12}") with { DeviceName = $"Lab {number:D3}", Category = "South" });
        }

        var answer = await Get("/api/devices?search=lab", North);

        Assert.Equal((0, "True"), (Count(answer), answer["hasMore"]));
    }

    [Theory]
    [InlineData("/api/summary")]
    [InlineData($"/api/devices/{SouthDevice}/bulk-runs")]
    public async Task Reading_what_concerns_all_devices_is_denied_and_not_recorded_because_every_page_of_the_console_reads_it(string path)
    {
        Assert.Equal((403, "allDevicesRequired"), (await Get(path, North)) is var denied ? (denied.Status, denied.Code) : default);
        Assert.Empty(_host.Audit.OfType(AuditEventType.RequestDenied));
        Assert.Equal(200, (await Get(path, "Agents.Central")).Status);
    }

    [Fact]
    public async Task A_request_keeps_the_scopes_of_its_token()
    {
        Assert.Equal(202, (await Post("/api/resets", """{"device":{"serialNumber":"C1"}}""", North)).Status);
        Assert.Equal(202, (await Post("/api/resets", """{"device":{"serialNumber":"C2"}}""", "")).Status);

        Assert.Equal([["north"], []], _host.Resets.All.Where(reset => reset.Origin is not null).OrderBy(reset => reset.Request.Device.Value).Select(reset => reset.Origin!.Scopes!));
    }

    [Fact]
    public async Task A_bulk_run_is_seen_by_those_who_hold_all_its_scopes()
    {
        var run = await _host.AddRun(BulkRunStatus.Running, 1, TargetState.Issued);
        await _host.Change(run.Id, current => current with { Origin = current.Origin with { Scopes = ["north", "south"] } });

        foreach (var (roles, isSeen) in new[] { (North, false), (South, false), ("", false), ($"{North},{South}", true), ("Agents.Central", true) })
        {
            Assert.Equal(isSeen ? 1 : 0, Count(await Get("/api/bulk-runs", roles)));
            Assert.Equal(isSeen ? 200 : 404, (await Get($"/api/bulk-runs/{run.Id}", roles)).Status);
            Assert.Equal(isSeen ? 200 : 404, (await Get($"/api/bulk-runs/{run.Id}/targets", roles)).Status);
            Assert.Equal(isSeen ? 200 : 404, (await Get($"/api/bulk-runs/{run.Id}/targets.csv", roles)).Status);
            Assert.Equal(isSeen ? 409 : 404, (await Post($"/api/bulk-runs/{run.Id}/retry", "{}", roles)).Status);
        }

        Assert.Equal(404, (await Post($"/api/bulk-runs/{run.Id}/pause", "{}", North)).Status);
        Assert.Equal(404, (await Post($"/api/bulk-runs/{run.Id}/cancel", "{}", South)).Status);
        Assert.Equal(202, (await Post($"/api/bulk-runs/{run.Id}/pause", "{}", $"{North},{South}")).Status);
    }

    [Fact]
    public async Task A_pending_approval_is_shown_to_approvers_whose_scope_has_the_device()
    {
        var now = _host.Time.GetUtcNow();
        var reset = _reset with { Status = ResetStatus.AwaitingApproval, Approval = new([new(PolicyRule.PersonalDevice)], now, now.AddHours(1)) };
        _host.Resets.Put(reset);
        await _host.Pending.Add(((IApprovable<PasscodeReset>)reset).ToPendingApproval(), default);

        Assert.Equal(1, Count(await Get("/api/approvals", North)));
        Assert.Equal(0, Count(await Get("/api/approvals", South)));
        Assert.Equal(0, Count(await Get("/api/approvals", "")));
        Assert.Equal(200, (await Get("/api/approvals/" + reset.Id, North)).Status);
        Assert.Equal(404, (await Get("/api/approvals/" + reset.Id, South)).Status);
        Assert.Equal(404, (await Get("/api/approvals/" + reset.Id, "")).Status);
    }

    [Theory]
    [InlineData(North, true)]
    [InlineData(South, false)]
    [InlineData("", false)]
    [InlineData("Agents.Central", true)]
    public async Task A_schedule_exists_only_for_those_who_hold_its_scope(string role, bool isSeen)
    {
        Assert.Equal(isSeen ? 1 : 0, Count(await Get("/api/schedules", role)));
        foreach (var (what, status) in new[] { ("disable", 200), ("enable", 200), ("run", 202) })
        {
            var answer = await Post($"/api/schedules/nightly/{what}", """{"reason":"moving"}""", role);
            Assert.Equal((what, isSeen ? status : 404), (what, answer.Status));
        }

        // Whoever runs it now lends it the scope.
        Assert.Equal(isSeen ? [role == North ? "north" : "central"] : [], _host.BulkRuns.All.SelectMany(run => run.Origin.Scopes!));
    }

    [Fact]
    public async Task What_concerns_all_devices_needs_a_scope_of_all()
    {
        const string Subscription = """{"callbackUrl":"https://93.184.216.34/x"}""";
        Assert.Equal((403, "allDevicesRequired"), (await Post("/api/subscriptions", Subscription, North)) is var refused ? (refused.Status, refused.Code) : default);
        Assert.Equal("POST /api/subscriptions", Assert.Single(_host.Audit.OfType(AuditEventType.RequestDenied)).Subject);
        Assert.Equal(201, (await Post("/api/subscriptions", Subscription, "Agents.Central")).Status);

        Assert.Equal(200, (await Put("""{"active":true,"reason":"stolen key"}""", North)).Status);
        Assert.Equal((403, "allDevicesRequired"), (await Put("""{"active":false,"reason":"over"}""", North)) is var denied ? (denied.Status, denied.Code) : default);
        Assert.Equal(200, (await Put("""{"active":false,"reason":"over"}""", "Agents.Central")).Status);
    }

    [Fact]
    public async Task Every_route_to_one_reset_run_or_schedule_hides_it()
    {
        var run = await _host.AddRun(BulkRunStatus.Completed, 1, TargetState.Completed);
        var routes = _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText is { } path && route.Metadata.GetMetadata<IAllowAnonymous>() is null
                && (path.StartsWith("/api/resets/{id}", StringComparison.Ordinal) || path.StartsWith("/api/bulk-runs/{id}", StringComparison.Ordinal)));

        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            var text = route.RoutePattern.RawText!;
            var path = text.Replace("{id}", text.StartsWith("/api/resets", StringComparison.Ordinal) ? _reset.Id : run.Id, StringComparison.Ordinal)
                .Replace("{deviceId}", run.Id, StringComparison.Ordinal);
            var method = HttpMethod.Parse(route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single());
            var body = text.EndsWith("decision", StringComparison.Ordinal) ? """{"decision":"approve"}""" : """{"reason":"on the phone"}""";
            var answer = await _host.Anonymous.Send(method, path, method == HttpMethod.Get ? null : new StringContent(body, Encoding.UTF8, "application/json"), As(South));
            Assert.True(answer.Status == 404, $"{route.DisplayName} answers {answer.Status} {answer.Text}");
        }
    }

    private static (string, string) As(string role) => TestCallers.As("ada-oid", "ada@contoso.example", [.. Roles.All, .. role.Split(',', StringSplitOptions.RemoveEmptyEntries)]);

    private static int Count(Answer answer) => answer.Json.GetProperty("value").GetArrayLength();

    private Task<Answer> Get(string path, string role) => _host.Anonymous.Send(HttpMethod.Get, path, null, As(role));

    private Task<Answer> Post(string path, string body, string role) => _host.Anonymous.Post(path, body, As(role));

    private Task<Answer> Put(string body, string role) =>
        _host.Anonymous.Send(HttpMethod.Put, "/api/emergency-stop", new StringContent(body, Encoding.UTF8, "application/json"), As(role));
}
