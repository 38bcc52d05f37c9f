using System.Collections.Immutable;
using System.Globalization;
using Passcode.Api.Authentication;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class RequestingABulkRunTests : IAsyncLifetime
{
    private const string Executives = "0f3d2b1a-0000-4000-8000-0000000000ee";

    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start(settings: new() { ["Passcode:Bulk:MaxTargets"] = "20" });
        _host.AddGroup(BulkSamples.Group, 10);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_run_is_recorded_listed_and_started()
    {
        var answer = await _host.Client.Post(
            "/api/bulk-runs",
            $$$"""{"selection":{"groupId":"{{{BulkSamples.Group.ToUpperInvariant()}}}"},"ticketId":"CHG1","reason":"stolen batch","requestedBy":"agent@contoso.example","maxTargets":15}""");

        var run = Assert.Single(_host.BulkRuns.All);
        Assert.Equal((202, run.Id, "preparing"), (answer.Status, answer["id"], answer["status"]));
        Assert.Equal($"{_host.Address}api/bulk-runs/{run.Id}", answer.Header("Operation-Location"));
        Assert.Equal(
            new BulkRequest(new BulkSelection.Group(BulkSamples.Group), "CHG1", "stolen batch", "agent@contoso.example", MaxTargets: 15, AwaitStart: true), run.Request);
        Assert.Equal([run.Id], _host.Orchestrations.Started);
        Assert.Equal(200, (await _host.Client.Get(answer.Header("Operation-Location"))).Status);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(",\"startAutomatically\":false", true)]
    [InlineData(",\"startAutomatically\":true", false)]
    [InlineData(",\"dryRun\":true", false)]
    public async Task A_run_awaits_its_start_unless_told_otherwise(string more, bool awaits)
    {
        await _host.Client.Post("/api/bulk-runs", BulkSamples.Body.Insert(BulkSamples.Body.Length - 1, more));

        Assert.Equal(awaits, _host.BulkRuns.All.Single().Request.AwaitStart);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("&startAutomatically=true", false)]
    [InlineData("&startAutomatically=false", true)]
    [InlineData("&dryRun=true", false)]
    public async Task So_does_a_run_of_a_list(string query, bool awaits)
    {
        await _host.UploadCsv("serialNumber\nSN1\n", query);

        Assert.Equal(awaits, _host.BulkRuns.All.Single().Request.AwaitStart);
        Assert.Equal(["startAutomatically"], (await _host.UploadCsv("serialNumber\nSN1\n", "&startAutomatically=yes")).Fields);
    }

    [Fact]
    public async Task A_dry_run_is_run_for_real_with_its_selection()
    {
        var dry = await _host.AddRun(BulkRunStatus.Completed, 3, change: run => run with { Request = run.Request with { DryRun = true, ExcludeGroupIds = [Executives] } });

        var answer = await _host.Client.Post($"/api/bulk-runs/{dry.Id}/run", "", ("Idempotency-Key", "k"));
        var again = await _host.Client.Post($"/api/bulk-runs/{dry.Id}/run", "", ("Idempotency-Key", "k"));

        Assert.Equal((202, dry.Id, answer["id"]), (answer.Status, answer["reviewedRunId"], again["id"]));
        var run = _host.BulkRuns.All.Single(run => run.Id == answer["id"]);
        Assert.Equal(dry.Request with { DryRun = false, ReviewedRunId = dry.Id, ExcludeGroupIds = run.Request.ExcludeGroupIds }, run.Request);
        Assert.Equal([Executives], run.Request.ExcludeGroupIds!);
    }

    [Fact]
    public async Task The_list_of_a_dry_run_is_copied()
    {
        await _host.UploadCsv("serialNumber\nSN1\nSN2\n", "&dryRun=true");
        var dry = _host.BulkRuns.All.Single();
        await _host.Change(dry.Id, run => run with { Status = BulkRunStatus.Completed });

        var answer = await _host.Client.Post($"/api/bulk-runs/{dry.Id}/run", "");

        var run = _host.BulkRuns.All.Single(run => run.Id == answer["id"]);
        Assert.NotEqual(dry.ListId(), run.ListId());
        Assert.Equal(await _host.BulkLists.Read(dry.ListId(), 0, default), await _host.BulkLists.Read(run.ListId(), 0, default));
    }

    [Theory]
    [InlineData(BulkRunStatus.Completed, false, "bulkRunStateConflict")]
    [InlineData(BulkRunStatus.Preparing, true, "bulkRunNotEnded")]
    [InlineData(BulkRunStatus.Failed, true, "bulkRunHasEnded")]
    public async Task Only_a_dry_run_that_completed_is_run(BulkRunStatus status, bool dryRun, string code)
    {
        var run = await _host.AddRun(status, 1, change: run => run with { Request = run.Request with { DryRun = dryRun } });

        Assert.Equal((409, code), ((await _host.Client.Post($"/api/bulk-runs/{run.Id}/run", "")) is var answer ? (answer.Status, answer.Code) : default));
        Assert.Equal("bulkRunNotFound", (await _host.Client.Post("/api/bulk-runs/nobody/run", "")).Code);
    }

    [Fact]
    public async Task A_reviewed_run_is_started()
    {
        var run = await _host.AddRun(BulkRunStatus.AwaitingStart, 1, change: run => run with { StartedAt = null });

        Assert.Equal(202, (await _host.Client.Post($"/api/bulk-runs/{run.Id}/start", "")).Status);
        Assert.NotNull(_host.BulkRuns.All.Single().StartRequestedAt);
        var running = await _host.AddRun(BulkRunStatus.Running, 1);
        Assert.Equal("bulkRunStateConflict", (await _host.Client.Post($"/api/bulk-runs/{running.Id}/start", "")).Code);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_run_and_another_body_is_refused()
    {
        var first = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body, ("Idempotency-Key", "k"));
        var second = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body, ("Idempotency-Key", "k"));
        var other = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body.Replace("agent", "ada", StringComparison.Ordinal), ("Idempotency-Key", "k"));

        Assert.Equal((202, first["id"]), (second.Status, second["id"]));
        Assert.Equal((422, "idempotencyKeyReused"), (other.Status, other.Code));
        Assert.Single(_host.BulkRuns.All);
    }

    [Fact]
    public async Task A_key_whose_run_has_ended_answers_200()
    {
        var first = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body, ("Idempotency-Key", "k"));
        await _host.Change(first["id"]!, run => run with { Status = BulkRunStatus.Completed });

        var second = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body, ("Idempotency-Key", "k"));

        Assert.Equal((200, first["id"]), (second.Status, second["id"]));
        Assert.False(second.Headers.ContainsKey("Operation-Location"));
    }

    [Fact]
    public async Task A_run_of_the_same_selection_that_has_not_ended_is_named()
    {
        var first = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body);
        var second = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body);

        Assert.Equal((409, "bulkRunOverlaps"), (second.Status, second.Code));
        Assert.Contains(first["id"]!, second["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData("k", 6)]
    public async Task Six_equal_requests_at_the_same_instant_are_one_run(string? key, int accepted)
    {
        (string, string)[] headers = key is null ? [] : [("Idempotency-Key", key)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => _host.Client.Post("/api/bulk-runs", BulkSamples.Body, headers)));

        var run = Assert.Single(_host.BulkRuns.All);
        Assert.Equal(accepted, answers.Count(answer => answer.Status == 202 && answer["id"] == run.Id));
        Assert.Equal(6 - accepted, answers.Count(answer => answer.Status == 409 && answer.Code == "bulkRunOverlaps" && answer["detail"]!.Contains(run.Id, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Devices_can_be_named_one_by_one()
    {
        var answer = await _host.Client.Post(
            "/api/bulk-runs",
            """{"selection":{"intuneDeviceIds":["3F2504E0-4F89-41D3-9A0C-0305E82C3301","3f2504e0-4f89-41d3-9a0c-0305e82c3302"]},"requestedBy":"a","dryRun":true}""");

        var run = Assert.Single(_host.BulkRuns.All);
        Assert.Equal((202, "2", "True"), (answer.Status, answer.Json.GetProperty("selection").GetProperty("devices").ToString(), answer["dryRun"]));
        Assert.Equal(
            [
                new ListedDevice(1, new DeviceReference(DeviceKey.IntuneDeviceId, "3f2504e0-4f89-41d3-9a0c-0305e82c3301")),
                new ListedDevice(2, new DeviceReference(DeviceKey.IntuneDeviceId, "3f2504e0-4f89-41d3-9a0c-0305e82c3302")),
            ],
            await _host.BulkLists.Read(run.ListId(), 0, default));
        Assert.Empty(_host.Tenant.SelectionsRead);
    }

    [Fact]
    public async Task A_filter_is_read_by_the_names_of_the_wire()
    {
        _host.Tenant.Add(Samples.IPhone());

        var answer = await _host.Client.Post(
            "/api/bulk-runs",
            """{"selection":{"filter":{"platforms":["iOS","iPadOS"],"ownership":"company","enrollments":["appleDevice"]}},"requestedBy":"a"}""");

        var filter = ((BulkSelection.Filter)_host.BulkRuns.All.Single().Request.Selection).Condition;
        Assert.Equal([DevicePlatform.Ios, DevicePlatform.IpadOs], filter.Platforms);
        Assert.Equal([EnrollmentKind.AppleDevice], filter.Enrollments);
        Assert.Equal("company", filter.Ownership);
        Assert.Equal("iOS", answer.Json.GetProperty("selection").GetProperty("filter").GetProperty("platforms")[0].GetString());
    }

    [Theory]
    [InlineData("\"groupName\":\"shops\"", BulkSamples.Group)]
    [InlineData("\"groupId\":\"" + BulkSamples.Group + "\"", BulkSamples.Group)]
    [InlineData("\"groupName\":\"Twins\"", null, "bulkNameAmbiguous")]
    [InlineData("\"groupName\":\"Shop\"", null, "bulkGroupNotFound")]
    public async Task A_group_is_named_by_its_id_or_its_whole_name(string selection, string? id, string? code = null)
    {
        NameGroups();

        var answer = await _host.Client.Post("/api/bulk-runs", $$$"""{"selection":{{{{selection}}}},"requestedBy":"a"}""");

        Assert.Equal((id is null ? 422 : 202, code), (answer.Status, id is null ? answer.Code : null));
        Assert.Equal(id is null ? [] : [new BulkSelection.Group(id)], _host.BulkRuns.All.Select(run => run.Request.Selection));
    }

    [Theory]
    [InlineData("\"category\":\"KIOSK\"", "Kiosk")]
    [InlineData("\"categoryId\":\"C0000000-0000-4000-8000-000000000000\"", "Kiosk")]
    [InlineData("\"category\":\"Kios\"", null, "bulkCategoryNotFound")]
    [InlineData("\"categoryId\":\"c0000000-0000-4000-8000-000000000009\"", null, "bulkCategoryNotFound")]
    [InlineData("\"category\":\"shop\"", null, "bulkNameAmbiguous")]
    public async Task A_category_is_named_by_its_id_or_its_name(string selection, string? name, string? code = null)
    {
        foreach (var category in new[] { "Kiosk", "Shop", "SHOP" })
        {
            _host.Tenant.Selections[new BulkSelection.Category(category)] = [_host.Tenant.Add(Samples.IPhone()).Id];
        }

        var answer = await _host.Client.Post("/api/bulk-runs", $$$"""{"selection":{{{{selection}}}},"requestedBy":"a"}""");

        Assert.Equal((name is null ? 422 : 202, code), (answer.Status, name is null ? answer.Code : null));
        Assert.Equal(name is null ? [] : [new BulkSelection.Category(name)], _host.BulkRuns.All.Select(run => run.Request.Selection));
    }

    [Theory]
    [InlineData("\"Executives\",\"EXECUTIVES\",\"" + BulkSamples.Group + "\"", null)]
    [InlineData("\"Nobody\"", "bulkGroupNotFound")]
    [InlineData("\"Twins\"", "bulkNameAmbiguous")]
    public async Task Groups_are_excluded_by_their_ids_or_names(string groups, string? code)
    {
        NameGroups();

        var answer = await _host.Client.Post("/api/bulk-runs", $$$"""{"selection":{"intuneDeviceIds":["{{{Samples.DeviceId}}}"],"excludeGroups":[{{{groups}}}]},"requestedBy":"a"}""");

        Assert.Equal((code is null ? 202 : 422, code), (answer.Status, code is null ? null : answer.Code));
        if (code is null)
        {
            var run = _host.BulkRuns.All.Single();
            Assert.Equal([Executives, BulkSamples.Group], run.Request.ExcludeGroupIds!);
            Assert.Equal($"One device that is listed individually, except those of the groups {Executives}, {BulkSamples.Group} and of their users", answer["selectionText"]);
            await _host.Change(run.Id, run => run with { GroupNames = ImmutableSortedDictionary<string, string>.Empty.Add(Executives, "Executives") });
            var named = await _host.Client.Get("/api/bulk-runs/" + run.Id);
            Assert.Equal($"One device that is listed individually, except those of the groups Executives, {BulkSamples.Group} and of their users", named["selectionText"]);
            Assert.Equal("Executives", named.Json.GetProperty("selection").GetProperty("excludeGroups")[0].GetProperty("name").GetString());
        }
    }

    [Fact]
    public async Task Devices_that_have_not_synced_are_selected()
    {
        _host.Tenant.Add(Samples.IPhone() with { LastSyncAt = _host.Time.GetUtcNow().AddDays(-31) });

        var answer = await _host.Client.Post("/api/bulk-runs", """{"selection":{"filter":{"platforms":["iOS"],"notSyncedForDays":30}},"requestedBy":"a"}""");

        Assert.Equal(30, ((BulkSelection.Filter)_host.BulkRuns.All.Single().Request.Selection).Condition.NotSyncedForDays);
        Assert.Equal("All devices with the platform iOS and no sync for 30 days", answer["selectionText"]);
        Assert.Equal(30, answer.Json.GetProperty("selection").GetProperty("filter").GetProperty("notSyncedForDays").GetInt32());
    }

    [Fact]
    public async Task Groups_are_found_with_their_members()
    {
        NameGroups();

        var answer = await _host.Client.Get("/api/groups?startsWith=sho");

        Assert.Equal($$$"""{"value":[{"id":"{{{BulkSamples.Group}}}","displayName":"Shops","memberCount":10}],"hasMore":false}""", answer.Text);
        Assert.Equal(["startsWith"], (await _host.Client.Get("/api/groups")).Fields);
        _host.Tenant.Problem = new GraphProblem(GraphFault.Throttled, "no");
        Assert.Equal("graphThrottled", (await _host.Client.Get("/api/groups?startsWith=sho")).Code);
        Assert.Equal("graphThrottled", (await _host.Client.Get("/api/device-categories")).Code);
    }

    [Fact]
    public async Task Categories_are_listed()
    {
        _host.Tenant.Selections[new BulkSelection.Category("Kiosk")] = [];

        Assert.Equal(
            """{"value":[{"id":"c0000000-0000-4000-8000-000000000000","displayName":"Kiosk"}],"nextLink":null}""", (await _host.Client.Get("/api/device-categories")).Text);
    }

    private void NameGroups()
    {
        _host.Tenant.GroupNames[BulkSamples.Group] = "Shops";
        _host.Tenant.GroupNames[Executives] = "Executives";
        _host.Tenant.GroupNames["0f3d2b1a-0000-4000-8000-0000000000c1"] = "Twins";
        _host.Tenant.GroupNames["0f3d2b1a-0000-4000-8000-0000000000c2"] = "TWINS";
    }

    [Theory]
    [InlineData(0, null, 422, "bulkSelectionEmpty")]
    [InlineData(null, null, 422, "bulkGroupNotFound")]
    [InlineData(21, null, 422, "bulkTooLarge")]
    [InlineData(6, 5, 422, "bulkTooLarge")]
    [InlineData(20, null, 202, null)]
    [InlineData(5, 5, 202, null)]
    public async Task A_selection_that_leads_nowhere_is_refused_before_anything_is_recorded(int? devices, int? expected, int status, string? code)
    {
        _host.Tenant.Selections.Clear();
        if (devices is { } count)
        {
            _host.AddGroup(BulkSamples.Group, count);
        }

        var answer = await _host.Client.Post(
            "/api/bulk-runs", BulkSamples.Body.Replace("\"requestedBy\"", FormattableString.Invariant($"\"maxTargets\":{expected?.ToString(CultureInfo.InvariantCulture) ?? "null"},\"requestedBy\""), StringComparison.Ordinal));

        Assert.Equal((status, code), (answer.Status, status == 202 ? null : answer.Code));
        Assert.Equal(status == 202 ? 1 : 0, _host.BulkRuns.All.Count());
    }

    [Theory]
    [InlineData(GraphFault.Throttled, 503, "graphThrottled")]
    [InlineData(GraphFault.MissingPermission, 502, "graphPermissionMissing")]
    public async Task What_Graph_refuses_is_passed_on(GraphFault fault, int status, string code)
    {
        _host.Tenant.Problem = new GraphProblem(fault, "no");

        var answer = await _host.Client.Post("/api/bulk-runs", BulkSamples.Body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Empty(_host.BulkRuns.All);
    }

    [Theory]
    [InlineData("""{"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"category":"a","groupId":"b"},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"groupId":"b"},"requestedBy":"a"}""", "selection.groupId")]
    [InlineData("""{"selection":{"category":" "},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"filter":{}},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"filter":{"platforms":[]}},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"filter":{"platforms":["ios"]}},"requestedBy":"a"}""", "selection.filter.platforms")]
    [InlineData("""{"selection":{"filter":{"platforms":["unknown"]}},"requestedBy":"a"}""", "selection.filter.platforms")]
    [InlineData("""{"selection":{"filter":{"ownership":"mine"}},"requestedBy":"a"}""", "selection.filter.ownership")]
    [InlineData("""{"selection":{"filter":{"enrollments":["x"]}},"requestedBy":"a"}""", "selection.filter.enrollments")]
    [InlineData("""{"selection":{"filter":{"notSyncedForDays":0}},"requestedBy":"a"}""", "selection.filter.notSyncedForDays")]
    [InlineData("""{"selection":{"groupName":" "},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"groupName":"a","groupId":"b"},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"categoryId":"b"},"requestedBy":"a"}""", "selection.categoryId")]
    [InlineData("""{"selection":{"excludeGroups":["b"]},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"category":"a","excludeGroups":["1","2","3","4","5","6","7","8","9","10","11"]},"requestedBy":"a"}""", "selection.excludeGroups")]
    [InlineData("""{"selection":{"intuneDeviceIds":[]},"requestedBy":"a"}""", "selection")]
    [InlineData("""{"selection":{"intuneDeviceIds":["x"]},"requestedBy":"a"}""", "selection.intuneDeviceIds[0]")]
    [InlineData("""{"selection":{"category":"a"}}""", "requestedBy")]
    [InlineData("""{"selection":{"category":"a"},"requestedBy":"a","maxTargets":0}""", "maxTargets")]
    [InlineData("""{"selection":{"category":"a"},"requestedBy":"a","maxTargets":21}""", "maxTargets")]
    [InlineData("""{"selection":{"category":"a"},"requestedBy":"a","callbackUrl":"http://127.0.0.1/"}""", "callbackUrl")]
    [InlineData("""{"selection":{"serials":["a"]},"requestedBy":"a"}""", "selection.serials")]
    public async Task A_bad_field_is_refused_by_its_name(string body, string field)
    {
        var answer = await _host.Client.Post("/api/bulk-runs", body);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task A_person_speaks_for_nobody_else()
    {
        await using var host = await ApiHost.Start(configure: TestCallers.Add);
        host.AddGroup(BulkSamples.Group, 1);
        var ada = TestCallers.As("ada", "ada@contoso.example", Roles.BulkRun);

        Assert.Equal(["requestedBy"], (await host.Anonymous.Post("/api/bulk-runs", BulkSamples.Body, ada)).Fields);
        Assert.Equal(202, (await host.Anonymous.Post("/api/bulk-runs", BulkSamples.Body.Replace(",\"requestedBy\":\"agent@contoso.example\"", "", StringComparison.Ordinal), ada)).Status);
        Assert.Equal("ada@contoso.example", host.BulkRuns.All.Single().Request.RequestedBy);
    }
}
