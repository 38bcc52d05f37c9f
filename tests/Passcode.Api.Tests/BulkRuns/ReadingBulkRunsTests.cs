using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Eligibility;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class ReadingBulkRunsTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_run_tells_its_counts_its_rate_its_end_and_its_timeline()
    {
        var run = await _host.AddRun(count: 480, change: run => run with { CanaryPassedAt = run.StartedAt, BudgetPerMinute = 480 });
        _host.Time.Advance(TimeSpan.FromMinutes(1));

        var answer = await _host.Client.Get($"/api/bulk-runs/{run.Id}");

        Assert.Equal((200, "running", "CHG1"), (answer.Status, answer["status"], answer["ticketId"]));
        var counts = answer.Json.GetProperty("counts");
        Assert.Equal((480, 480, 0), (counts.GetProperty("total").GetInt32(), counts.GetProperty("queued").GetInt32(), counts.GetProperty("failed").GetInt32()));
        Assert.Equal(480, answer.Json.GetProperty("rate").GetProperty("budgetPerMinute").GetDouble());
        Assert.Equal(_host.Time.GetUtcNow().AddSeconds(60 + 65), answer.Json.GetProperty("estimatedEnd").GetDateTimeOffset());
        Assert.Equal("accepted", answer.Json.GetProperty("events")[0].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Other_unfinished_runs_with_some_of_the_same_devices_are_named()
    {
        var run = await _host.AddRun(BulkRunStatus.AwaitingApproval, 3, change: run => run with { Overlaps = [new("0123456789abcdef0123456789abcdef", 2)] });

        Assert.Equal(
            """[{"bulkRunId":"0123456789abcdef0123456789abcdef","devices":2}]""",
            (await _host.Client.Get($"/api/bulk-runs/{run.Id}")).Json.GetProperty("overlaps").GetRawText());
        Assert.Equal("[]", (await _host.Client.Get($"/api/bulk-runs/{(await _host.AddRun()).Id}")).Json.GetProperty("overlaps").GetRawText());
    }

    [Fact]
    public async Task Reasons_are_counted_by_their_codes()
    {
        var run = await _host.AddRun(BulkRunStatus.Completed, 3, TargetState.Failed);

        Assert.Equal(3, (await _host.Client.Get($"/api/bulk-runs/{run.Id}")).Json.GetProperty("reasons").GetProperty("deviceReportedFailure").GetInt32());
    }

    [Theory]
    [InlineData("00000000000000000000000000000000")]
    [InlineData("x%20y")]
    public async Task An_unknown_run_is_not_found(string id)
    {
        foreach (var path in (string[])["", "/targets", "/targets.csv", "/progress"])
        {
            var answer = await _host.Client.Get($"/api/bulk-runs/{id}{path}");
            Assert.Equal((404, "bulkRunNotFound"), (answer.Status, answer.Code));
        }

        foreach (var path in (string[])["/pause", "/resume", "/cancel", "/retry"])
        {
            var answer = await _host.Client.Post($"/api/bulk-runs/{id}{path}");
            Assert.Equal((404, "bulkRunNotFound"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_page_by_page()
    {
        var ids = new List<string>();
        for (var number = 0; number < 5; number++)
        {
            ids.Insert(0, (await _host.AddRun(number % 2 == 0 ? BulkRunStatus.Completed : BulkRunStatus.Running)).Id);
            _host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(ids, await All("/api/bulk-runs?top=2", run => run["id"]));
        Assert.Equal(["completed", "completed", "completed"], await All("/api/bulk-runs?top=2&status=completed", run => run["status"]));
    }

    [Fact]
    public async Task A_continuation_belongs_to_its_listing_and_its_filter()
    {
        var run = await _host.AddRun(count: 5);
        var other = await _host.AddRun(count: 5);
        var link = (await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets?top=2"))["nextLink"]!;

        Assert.Equal(200, (await _host.Client.Get(link)).Status);
        foreach (var wrong in (string[])[link + "&state=failed", link.Replace(run.Id, other.Id, StringComparison.Ordinal), link.Replace("continuation=", "continuation=A", StringComparison.Ordinal)])
        {
            Assert.Equal(["continuation"], (await _host.Client.Get(wrong)).Fields);
        }
    }

    [Theory]
    [InlineData("?status=done", "status")]
    [InlineData("?top=101", "top")]
    [InlineData("?state=queued", "state")]
    [InlineData("/00000000000000000000000000000000/targets?state=x", "state")]
    [InlineData("/00000000000000000000000000000000/targets?top=1001", "top")]
    [InlineData("/00000000000000000000000000000000/targets.csv?top=1", "top")]
    public async Task A_bad_parameter_is_refused_by_its_name(string path, string field)
    {
        var answer = await _host.Client.Get("/api/bulk-runs" + path);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task Targets_are_listed_to_the_last_one_and_by_state()
    {
        var run = await _host.AddRun(count: 25);
        await _host.BulkTargets.Add(run.Id, 4, [BulkSamples.Target(26, TargetState.Failed)], default);

        Assert.Equal(26, (await All($"/api/bulk-runs/{run.Id}/targets?top=7", target => target.ToString())).Distinct().Count());
        var failed = (await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets?state=failed")).Json.GetProperty("value")[0];
        Assert.Equal(
            ("phone 26", "deviceReportedFailure", Advice.For(ReasonCode.DeviceReportedFailure)),
            (failed.GetProperty("device").GetProperty("deviceName").GetString(), failed.GetProperty("reasonCode").GetString(), failed.GetProperty("advice").GetString()));
    }

    [Fact]
    public async Task A_target_tells_how_often_and_when_a_check_in_was_requested()
    {
        var at = _host.Time.GetUtcNow();
        var run = await _host.AddRun(count: 1);
        await _host.BulkTargets.Add(run.Id, 4, [BulkSamples.Target(2, TargetState.Issued) with { SyncRequests = 3, LastSyncRequestedAt = at }], default);

        var targets = (await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets")).Json.GetProperty("value").EnumerateArray();
        Assert.Equal(
            [(0, null), (3, at)],
            targets.Select(target => (target.GetProperty("syncRequests").GetInt32(), target.GetProperty("lastSyncRequestedAt").Deserialize<DateTimeOffset?>())).Order());
    }

    [Fact]
    public async Task A_run_that_has_no_targets_yet_lists_none()
    {
        var run = await _host.AddRun(BulkRunStatus.Preparing);

        Assert.Empty((await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets")).Json.GetProperty("value").EnumerateArray());
        Assert.Matches("^\"intuneDeviceId\",\"deviceName\",.+,\"late\"\r\n$", (await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets.csv")).Text);
    }

    [Fact]
    public async Task A_device_cannot_be_named_so_that_an_upload_of_the_download_has_another_device()
    {
        var run = await _host.AddRun(count: 1);
        await _host.BulkTargets.Add(run.Id, 4, [BulkSamples.Target(2, name: "a\nC39XK0ABCD12,\r\n\"C39XK0ABCD13\"\u2028x")], default);
        await _host.UploadCsv((await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets.csv")).Text);
        var again = Assert.Single(_host.BulkRuns.All, each => each.Request.Selection is BulkSelection.List);
        var listed = await _host.BulkLists.Read(again.ListId(), 0, default);
        Assert.Equal(
            [BulkSamples.Target(1).Device!.IntuneDeviceId, BulkSamples.Target(2).Device!.IntuneDeviceId],
            listed!.Select(each => each.Device.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_download_has_every_target_and_no_formula_and_can_be_uploaded_again()
    {
        var run = await _host.AddRun(count: 2500);
        await _host.BulkTargets.Add(
            run.Id,
            4,
            [
                BulkSamples.Target(9001, name: "=HYPERLINK(\"http://x\",\"a\")\n2"),
                new BulkTarget { Id = BulkTarget.OfLine(7), State = TargetState.Ineligible, Line = 7, ReasonCode = ReasonCode.DeviceNotFound, Detail = "+1" },
            ],
            default);

        var answer = await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets.csv");

        Assert.Equal(("text/csv", $"attachment; filename=\"bulk-run-{run.Id}.csv\""), (answer.Header("Content-Type").Split(';')[0], answer.Header("Content-Disposition")));
        Assert.Equal(2502, answer.Text.Split("\r\n").Length - 2);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\",\"\"a\"\") 2\",", answer.Text, StringComparison.Ordinal);
        Assert.Contains(",\"7\",\"ineligible\",\"\",\"deviceNotFound\",", answer.Text, StringComparison.Ordinal);
        Assert.Contains(",\"'+1\",", answer.Text, StringComparison.Ordinal);
        Assert.Equal(1, (await _host.Client.Get($"/api/bulk-runs/{run.Id}/targets.csv?state=ineligible")).Text.Split("\r\n").Length - 2);

        var again = await _host.UploadCsv(answer.Text);
        Assert.Equal((202, 2501), (again.Status, again.Json.GetProperty("selection").GetProperty("devices").GetInt32()));
    }

    private async Task<List<string>> All(string link, Func<Item, string> read)
    {
        var all = new List<string>();
        for (var pages = 0; link.Length > 0; pages++)
        {
            Assert.InRange(pages, 0, 10);
            var answer = await _host.Client.Get(link);
            all.AddRange(answer.Json.GetProperty("value").EnumerateArray().Select(value => read(new Item(value))));
            link = answer["nextLink"]!;
        }

        return all;
    }

    private sealed record Item(System.Text.Json.JsonElement Json)
    {
        public string this[string property] => Json.GetProperty(property).ToString();

        public override string ToString() => Json.ToString();
    }
}
