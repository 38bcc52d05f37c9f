using System.Globalization;
using Passcode.Api.Authentication;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Statistics;

namespace Passcode.Api.Tests.Statistics;

public sealed class SummarizingTests : IAsyncLifetime
{
    private static readonly Outcome Completed = new(OutcomeStatus.Completed, null, DevicePlatform.Ios, TimeSpan.FromSeconds(9), false);
    private static readonly Outcome Ineligible = new(OutcomeStatus.Ineligible, ReasonCode.StaleSync, DevicePlatform.Android, null, false);

    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start(configure: TestCallers.Add);
        _host.Time.SetUtcNow(new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Outcomes_of_the_last_seven_days_are_summed_by_day_platform_and_requester()
    {
        await Contribute("r1", 0, "ada@contoso.example", Completed);
        await Contribute("r2", -1, "ada@contoso.example", Completed with { TimeToConfirm = TimeSpan.FromSeconds(90), Late = true });
        await Contribute("r3", -26, "ADA@contoso.example", Ineligible);
        await Contribute("r4", -26, "bob@contoso.example", Completed with { Status = OutcomeStatus.Failed, ReasonCode = ReasonCode.WrongUnlockToken, TimeToConfirm = null });
        await Contribute("r5", -24 * 7, "eve@contoso.example", Completed);

        var summary = (await Get("")).Json;

        var total = summary.GetProperty("total");
        Assert.Equal((4, 2, 1, 1, 1), (Count(total, "total"), Count(total, "completed"), Count(total, "late"), Count(total, "failed"), Count(total, "refused")));
        Assert.Equal(2, Count(total.GetProperty("timeToConfirm"), "devices"));
        Assert.InRange(total.GetProperty("timeToConfirm").GetProperty("median").GetDouble(), 9 / 1.06, 9 * 1.06);
        Assert.InRange(total.GetProperty("timeToConfirm").GetProperty("p99").GetDouble(), 90 / 1.06, 90 * 1.06);
        Assert.Equal("""{"staleSync":1,"wrongUnlockToken":1}""", summary.GetProperty("reasons").GetRawText());
        Assert.Equal([("2026-11-19", 2), ("2026-11-20", 2)], Entries(summary, "byDay", "day"));
        Assert.Equal([("android", 1), ("iOS", 3)], Entries(summary, "byPlatform", "platform").Order());
        Assert.Equal([("ADA@CONTOSO.EXAMPLE", 3), ("BOB@CONTOSO.EXAMPLE", 1)], Entries(summary, "byRequester", "requestedBy").Select(each => (each.Item1.ToUpperInvariant(), each.Item2)));
        Assert.Equal(2, Count(summary, "requesterCount"));
    }

    [Theory]
    [InlineData("?from=2026-11-20&to=2026-11-20", 2)]
    [InlineData("?from=2026-11-20&to=2026-11-20&timeZone=Europe/Stockholm", 3)]
    [InlineData("?from=2026-11-20T01:00:00%2B01:00&to=2026-11-20T02:00:00Z", 1)]
    [InlineData("?from=2026-11-20T09:30:00Z", 1)]
    [InlineData("?to=2026-11-19", 2)]
    [InlineData("?from=2025-12-01&to=2026-11-20", 4)]
    public async Task Any_span_of_hours_can_be_summed(string query, int count)
    {
        await Contribute("r1", 0, "ada", Completed);
        await Contribute("r2", -8, "ada", Completed);
        await Contribute("r3", -10, "ada", Completed);
        await Contribute("r4", -30, "ada", Completed);

        Assert.Equal(count, Count((await Get(query)).Json.GetProperty("total"), "total"));
    }

    [Theory]
    [InlineData("?from=yesterday", "from")]
    [InlineData("?from=0001-01-01", "from")]
    [InlineData("?to=9999-12-31", "to")]
    [InlineData("?to=2026-02-30", "to")]
    [InlineData("?from=2026-11-21&to=2026-11-20", "from")]
    [InlineData("?from=2026-11-20T09:00:00Z&to=2026-11-20T10:00:00%2B01:00", "from")]
    [InlineData("?from=2025-01-01&to=2026-11-20", "to")]
    [InlineData("?timeZone=Mars/Olympus", "timeZone")]
    public async Task A_wrong_span_is_refused(string query, string field) => Assert.Equal((400, field), await Refusal(query));

    private async Task<(int, string)> Refusal(string query)
    {
        var answer = await Get(query);
        return (answer.Status, answer.Fields.Single());
    }

    private Task Contribute(string reset, int hours, string by, Outcome outcome) =>
        _host.World.Statistics.Contribute(Contribution.Create(reset, _host.Time.GetUtcNow().AddHours(hours), by, outcome), default);

    private Task<Answer> Get(string query) => _host.Anonymous.Send(HttpMethod.Get, "/api/summary" + query, null, TestCallers.As("ada", null, Roles.ResetRead));

    private static int Count(System.Text.Json.JsonElement counts, string name) => counts.GetProperty(name).GetInt32();

    private static IEnumerable<(string, int)> Entries(System.Text.Json.JsonElement summary, string list, string key) => summary.GetProperty(list).EnumerateArray()
        .Select(entry => (Convert.ToString(entry.GetProperty(key), CultureInfo.InvariantCulture)!, Count(entry.GetProperty("counts"), "total")));
}
