using System.Collections.Immutable;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Statistics;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableStatisticsTests(AzuriteFixture azurite)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(Samples.Noon.UtcDateTime);
    private static readonly Outcome Completed = new(OutcomeStatus.Completed, null, DevicePlatform.Ios, TimeSpan.FromSeconds(9), false);
    private static readonly Outcome Refused = new(OutcomeStatus.Ineligible, ReasonCode.StaleSync, DevicePlatform.Android, null, false);

    private readonly TestTables _tables = azurite.Tables();

    private IStatistics Statistics => _tables.Statistics;

    [Fact]
    public async Task Outcomes_of_many_processes_are_counted_once_each()
    {
        var processes = Enumerable.Range(0, 3).Select(_ => _tables.Another().Statistics).ToList();
        await Task.WhenAll(Enumerable.Range(0, 60).SelectMany(reset => processes.Take(2).Select(
            (_, copy) => processes[(reset + copy) % 3].Contribute(One($"r{reset}", reset % 3 == 0 ? Refused : Completed), default))));

        var read = await Read();
        Assert.Equal(
            [(DevicePlatform.Android, 20, 0), (DevicePlatform.Ios, 40, 40)],
            read.OrderByDescending(row => row.Platform).Select(row => (row.Platform, row.Counts.Total, row.Counts.Times.Values.Sum())));
        Assert.Equal(20, read.Sum(row => row.Counts.ByReason.GetValueOrDefault(ReasonCode.StaleSync)));
        Assert.Each(read, row => Assert.Equal((Samples.Noon, "ada@contoso.example"), (row.Hour, row.RequestedBy)));
    }

    [Fact]
    public async Task A_contribution_takes_one_request_and_its_repetition_none()
    {
        await Statistics.Contribute(One("r0", Completed), default);

        Assert.Equal(1, await _tables.Cost(() => Statistics.Contribute(One("r1", Completed), default)));
        Assert.Equal(0, await _tables.Cost(() => Statistics.Contribute(One("r1", Completed), default)));
        Assert.Equal(1, await _tables.Cost(() => Read()));
        Assert.Equal(2, (await Read()).Single().Counts.Total);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task However_many_answers_are_lost_it_is_counted_once(int lost)
    {
        await Statistics.Contribute(One("r0", Completed), default);
        _tables.Transport.LoseAnswers(lost);

        await Statistics.Contribute(One("r1", Completed), default);
        await _tables.Another().Statistics.Contribute(One("r1", Completed), default);

        Assert.Equal(2, (await Read()).Single().Counts.Total);
    }

    [Fact]
    public async Task Wherever_a_process_dies_the_next_one_counts_it_once()
    {
        var died = true;
        var requests = 0;
        for (; died; requests++)
        {
            _tables.Transport.FailAfter(requests);
            died = await Record.ExceptionAsync(() => _tables.Another().Statistics.Contribute(Shard($"s{requests}", 3), default)) is not null;
            _tables.Transport.Recover();
            await _tables.Another().Statistics.Contribute(Shard($"s{requests}", 3), default);

            Assert.Equal(3 * (requests + 1), (await Read()).Single().Counts.Total);
        }

        Assert.InRange(requests, 4, 8);
    }

    [Fact]
    public async Task A_late_confirmation_and_a_growing_shard_replace_what_was_contributed()
    {
        var expired = new Outcome(OutcomeStatus.Expired, ReasonCode.NotConfirmedInTime, DevicePlatform.Ios, null, false);
        await Statistics.Contribute(One("r0", expired), default);
        await _tables.Another().Statistics.Contribute(One("r0", Completed with { Late = true }), default);
        await Statistics.Contribute(One("r0", expired), default);
        await Statistics.Contribute(Shard("s0", 5), default);
        await Statistics.Contribute(Shard("s0", 7), default);
        await _tables.Another().Statistics.Contribute(Shard("s0", 5), default);

        var counts = (await Read()).Single().Counts;
        Assert.Equal((8, 8, 1, 0), (counts.Total, counts.WithStatus(OutcomeStatus.Completed), counts.Late, counts.ByReason.Count));
    }

    [Fact]
    public async Task Requesters_are_the_same_in_any_case_and_may_have_any_name()
    {
        string[] names = ["Ada@contoso.example", "ADA@contoso.example", "o'brien / #1?", new string('x', 900)];
        foreach (var (number, name) in names.Index())
        {
            await Statistics.Contribute(One($"r{number}", Completed) with { RequestedBy = name }, default);
        }

        Assert.Equal([(names[0], 2), (names[2], 1), (names[3], 1)], (await Read()).Select(row => (row.RequestedBy, row.Counts.Total)).OrderBy(row => Array.IndexOf(names, row.RequestedBy)));
    }

    [Fact]
    public async Task A_row_has_room_for_every_reason_and_time()
    {
        var counts = Enum.GetValues<ReasonCode>().SelectMany(reason => Enum.GetValues<OutcomeStatus>().Select(status => new Outcome(status, reason, DevicePlatform.Ios, null, false)))
            .Concat(Enumerable.Range(0, 121).Select(interval => Completed with { TimeToConfirm = TimeSpan.FromSeconds(Math.Pow(2, (interval + 0.5) / 6)) }))
            .Aggregate(OutcomeCounts.None, (sum, outcome) => sum.Plus(outcome));
        var all = Enum.GetValues<DevicePlatform>().ToImmutableSortedDictionary(platform => platform, _ => counts);

        await Statistics.Contribute(new("s0", Samples.Noon, "ada@contoso.example", all), default);

        Assert.Each(await Read(), row => Assert.Equal((counts.Total, 121), (row.Counts.Total, row.Counts.Times.Count)));
    }

    [Fact]
    public async Task Days_whose_time_is_over_are_removed()
    {
        for (var day = 0; day < 4; day++)
        {
            foreach (var reset in Enumerable.Range(0, 60))
            {
                await Statistics.Contribute(One($"r{reset}", Completed) with { Hour = Samples.Noon.AddDays(-day) }, default);
            }
        }

        await Statistics.RemoveBefore(Today.AddDays(-1), default);
        await _tables.Another().Statistics.RemoveBefore(Today.AddDays(-1), default);

        var totals = await Task.WhenAll(Enumerable.Range(0, 4).Select(async day => (await Read(Today.AddDays(-day))).Sum(row => row.Counts.Total)));
        Assert.Equal([60, 60, 0, 0], totals);
        Assert.Equal(2 * 61, (await _tables.KeysOf("Statistics")).Count);
    }

    private static Contribution One(string source, Outcome outcome) => Contribution.Create(source, Samples.Noon.AddMinutes(7), "ada@contoso.example", outcome);

    private static Contribution Shard(string source, int devices) => One(source, Completed) with
    {
        Counts = ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>.Empty.Add(
            DevicePlatform.Ios, Enumerable.Repeat(Completed, devices).Aggregate(OutcomeCounts.None, (sum, outcome) => sum.Plus(outcome))),
    };

    private async Task<List<HourlyCounts>> Read(DateOnly? day = null)
    {
        var rows = new List<HourlyCounts>();
        await foreach (var row in _tables.Statistics.Read(day ?? Today, default))
        {
            rows.Add(row);
        }

        return rows;
    }
}
