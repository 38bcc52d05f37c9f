using System.Text.Json;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Audit;

public sealed class AuditRoutesTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start();
        for (var day = 0; day < 5; day++)
        {
            var type = day % 2 == 0 ? AuditEventType.ResetRequested : AuditEventType.PasscodeRevealed;
            await _host.Audit.Append(new($"e{day}", Noon.AddDays(day), type, day == 3 ? "=cmd|' /C calc'!A0" : "ada@contoso.example", "resets/r", "a \"b\",\nc"), default);
        }
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_list_is_newest_first_and_pages_by_its_link()
    {
        var (seen, path) = (new List<long>(), "/api/audit?top=2&from=2026-03-02");
        while (path.Length > 0)
        {
            var page = await _host.Client.Get(path);
            seen.AddRange(page.Json.GetProperty("value").EnumerateArray().Select(entry => entry.GetProperty("sequence").GetInt64()));
            path = page["nextLink"]!.Length == 0 ? "" : new Uri(page["nextLink"]!).PathAndQuery;
        }

        Assert.Equal([5L, 4, 3, 2], seen);
    }

    [Fact]
    public async Task An_entry_has_all_that_its_hash_is_made_of()
    {
        var entry = (await _host.Client.Get("/api/audit?to=2026-03-01")).Json.GetProperty("value")[0];

        Assert.Equal(
            ["sequence", "id", "at", "type", "actor", "subject", "detail", "previousHash", "hash"], entry.EnumerateObject().Select(property => property.Name));
        Assert.Equal("resetRequested", entry.GetProperty("type").GetString());
        Assert.Equal(_host.Audit.Records[0].Hash, entry.GetProperty("hash").GetString());
    }

    [Theory]
    [InlineData("type=passcodeRevealed", 2)]
    [InlineData("actor=ada@contoso.example", 4)]
    [InlineData("subject=resets/r", 5)]
    [InlineData("subject=resets", 5)]
    [InlineData("subject=resets/", 0)]
    [InlineData("subject=bulk-runs/r", 0)]
    [InlineData("from=2026-03-02&to=2026-03-03", 2)]
    [InlineData("from=2026-03-02T12:00:00Z&to=2026-03-03T12:00:00Z", 1)]
    public async Task Filters_leave_out_the_rest(string query, int count) =>
        Assert.Equal(count, (await _host.Client.Get("/api/audit?" + query)).Json.GetProperty("value").GetArrayLength());

    [Fact]
    public async Task The_entries_of_a_device_are_those_of_its_resets_and_its_part_in_bulk_runs()
    {
        var now = _host.Time.GetUtcNow();
        var mine = Samples.Reset(ResetStatus.Completed, now.AddDays(-1)) with { Id = "0a", Device = DeviceSnapshot.From(Samples.IPhone()) };
        var earlier = mine with { Id = "0b", RequestedAt = now.AddDays(-40) };
        var other = mine with { Id = "0c", Device = DeviceSnapshot.From(Samples.IPhone("3f2504e0-4f89-41d3-9a0c-0305e82c3302")) };
        foreach (var reset in new[] { mine, earlier, other })
        {
            _host.Resets.Put(reset);
            await Append($"resets/{reset.Id}", reset.RequestedAt);
            await Append($"resets/{reset.Id}", now.AddDays(-29));
        }

        await Append($"bulk-runs/1/targets/{Samples.DeviceId}", now.AddDays(-1));
        await Append("bulk-runs/1/targets/3f2504e0-4f89-41d3-9a0c-0305e82c3302", now.AddDays(-1));

        Assert.Equal(["bulk-runs/1/targets/" + Samples.DeviceId, "resets/0b", "resets/0a", "resets/0a"], await Subjects(""));
        Assert.Equal(["resets/0b", "resets/0b"], await Subjects($"&from={now.AddDays(-41):yyyy-MM-dd}&to={now.AddDays(-28):yyyy-MM-dd}&type=resetRequested&subject=resets/0b"));
        Assert.Equal(["resets/0a", "resets/0a"], await Subjects("&subject=resets/0a&top=1"));

        Task Append(string subject, DateTimeOffset at) => _host.Audit.Append(new($"{subject} {at:O}", at, AuditEventType.ResetRequested, "ada@contoso.example", subject, null), default);
    }

    private async Task<List<string>> Subjects(string filters)
    {
        var (seen, path) = (new List<string>(), $"/api/audit?intuneDeviceId={Samples.DeviceId.ToUpperInvariant()}{filters}");
        while (path.Length > 0)
        {
            var page = await _host.Client.Get(path);
            seen.AddRange(page.Json.GetProperty("value").EnumerateArray().Select(entry => entry.GetProperty("subject").GetString()!));
            path = page["nextLink"]!.Length == 0 ? "" : new Uri(page["nextLink"]!).PathAndQuery;
        }

        return seen;
    }

    [Theory]
    [InlineData("/api/audit?intuneDeviceId=phone", "intuneDeviceId")]
    [InlineData("/api/audit?intuneDeviceId=3f2504e0-4f89-41d3-9a0c-0305e82c3301&from=2024-01-01", "to")]
    [InlineData("/api/audit?from=yesterday", "from")]
    [InlineData("/api/audit?to=0001-01-01", "to")]
    [InlineData("/api/audit?to=9999-12-31", "to")]
    [InlineData("/api/audit/export?from=0001-01-01", "from")]
    [InlineData("/api/audit/export?to=9999-12-31", "to")]
    [InlineData("/api/audit?from=2026-03-02&to=2026-03-01", "from")]
    [InlineData("/api/audit?type=reset", "type")]
    [InlineData("/api/audit?top=0", "top")]
    [InlineData("/api/audit?continuation=x", "continuation")]
    [InlineData("/api/audit?who=ada", "who")]
    [InlineData("/api/audit/export?format=xml", "format")]
    [InlineData("/api/audit/export?to=tomorrow", "to")]
    public async Task A_wrong_parameter_is_named(string path, string field)
    {
        var answer = await _host.Client.Get(path);

        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
    }

    [Fact]
    public async Task An_export_of_JSON_lines_can_be_verified_without_the_product()
    {
        var answer = await _host.Client.Get("/api/audit/export?format=jsonl");

        var lines = answer.Text.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal("application/jsonl", answer.Header("Content-Type"));
        Assert.Equal(5, lines.Count);
        var previous = "null";
        foreach (var line in lines)
        {
            string[] hashed = ["sequence", "id", "at", "type", "actor", "subject", "detail"];
            var content = $"[{string.Join(',', hashed.Select(name => line.GetProperty(name).GetRawText()).Prepend(previous))}]";
            previous = $"\"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(content)))}\"";
            Assert.Equal(previous, line.GetProperty("hash").GetRawText());
        }
    }

    [Fact]
    public async Task An_export_of_CSV_quotes_everything_and_holds_no_formula()
    {
        var answer = await _host.Client.Get("/api/audit/export?format=csv&from=2026-03-04&to=2026-03-04");

        Assert.StartsWith("\"sequence\",\"id\",\"at\",\"type\",\"actor\",\"subject\",\"detail\",\"previousHash\",\"hash\"\r\n", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"4\",\"e3\",\"2026-03-04T12:00:00.0000000+00:00\",\"passcodeRevealed\",\"'=cmd|' /C calc'!A0\",\"resets/r\",\"a \"\"b\"\",\nc\",", answer.Text, StringComparison.Ordinal);
        Assert.Equal("attachment; filename=audit.csv", answer.Header("Content-Disposition"));
    }

    [Fact]
    public async Task Verification_says_that_the_trail_is_whole_or_where_it_breaks()
    {
        var whole = await _host.Client.Post("/api/audit/verify");
        Assert.Equal((200, true, 5), (whole.Status, whole.Json.GetProperty("whole").GetBoolean(), whole.Json.GetProperty("entries").GetInt32()));

        _host.Audit.Records[2] = _host.Audit.Records[2] with { Entry = _host.Audit.Records[2].Entry with { Actor = "nobody" } };
        var broken = await _host.Client.Post("/api/audit/verify");
        Assert.False(broken.Json.GetProperty("whole").GetBoolean());
        Assert.Equal(3, broken.Json.GetProperty("firstBroken").GetProperty("sequence").GetInt32());
        Assert.NotEmpty(broken.Json.GetProperty("firstBroken").GetProperty("why").GetString()!);
    }

    [Theory]
    [InlineData("GET", "/api/audit")]
    [InlineData("GET", "/api/audit/export")]
    [InlineData("POST", "/api/audit/verify")]
    public async Task An_outage_asks_for_a_pause(string method, string path)
    {
        _host.Audit.Failure = ApiHost.StorageFailure;

        var answer = await _host.Client.Send(HttpMethod.Parse(method), path);

        Assert.Equal((503, "storageUnavailable"), (answer.Status, answer.Code));
    }
}
