#pragma warning disable CA5394 // Generated outcomes are no secrets.
using System.Collections.Immutable;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Statistics;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Statistics;

public sealed class SummarizeTests
{
    private static readonly DateTimeOffset Start = new(2026, 10, 20, 0, 0, 0, TimeSpan.Zero);

    private readonly FakeStatistics _statistics = new(() => new Crash());
    private readonly Random _random = new(11);

    [Fact]
    public async Task A_hundred_thousand_outcomes_are_counted_once_each_however_often_they_are_contributed()
    {
        var all = Enumerable.Range(0, 100_000).Select(Random).ToList();
        foreach (var each in all)
        {
            for (var times = _random.Next(1, 4); times > 0; times--)
            {
                await Contribute(each);
            }
        }

        // Some confirm late, and a process that stood still says once more that they had expired.
        for (var index = 0; index < all.Count; index++)
        {
            var before = all[index];
            if (before.Outcome.Status == OutcomeStatus.Expired && _random.Next(4) == 0)
            {
                all[index] = before with { Outcome = before.Outcome with { Status = OutcomeStatus.Completed, ReasonCode = null, TimeToConfirm = TimeSpan.FromDays(2), Late = true } };
                await Contribute(all[index]);
                await Contribute(before);
            }
        }

        var (from, to) = (Start.AddDays(2).AddHours(7), Start.AddDays(9).AddHours(3));
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");
        var summary = await new Summarize(_statistics).Execute(from, to, zone, default);

        var expected = all.Where(each => each.At >= from && each.At < to).ToList();
        Assert.InRange(expected.Count, 50_000, 90_000);
        Assert.Equal(expected.Count, summary.Total.Total);
        Assert.Equal(expected.Count(each => each.Outcome.Late), summary.Total.Late);
        Assert.Equal(Sorted(expected.CountBy(each => each.Outcome.Status)), summary.Total.ByStatus);
        Assert.Equal(Sorted(expected.Where(each => each.Outcome.ReasonCode is not null).CountBy(each => each.Outcome.ReasonCode!.Value)), summary.Total.ByReason);
        Assert.Equal(Sorted(expected.CountBy(each => each.Outcome.Platform)), Totals(summary.ByPlatform));
        Assert.Equal(Sorted(expected.CountBy(each => each.By.ToUpperInvariant())), Totals(summary.ByRequester).ToImmutableSortedDictionary(each => each.Key.ToUpperInvariant(), each => each.Value));
        Assert.Equal(Sorted(expected.CountBy(each => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(each.At, zone).DateTime))), Totals(summary.ByDay));
        double[] exact = [.. expected.Where(each => each.Outcome.TimeToConfirm is not null).Select(each => each.Outcome.TimeToConfirm!.Value.TotalSeconds).Order()];
        Assert.Each((double[])[0.5, 0.9, 0.99], share => Assert.InRange(
            ConfirmationTimes.Percentile(summary.Total.Times, share)!.Value.TotalSeconds / exact[(int)Math.Ceiling(share * exact.Length) - 1], 1 / 1.06, 1.06));
    }

    [Fact]
    public async Task A_shard_replaces_what_it_contributed_and_an_older_contribution_changes_nothing()
    {
        var outcome = new Outcome(OutcomeStatus.Completed, null, DevicePlatform.Ios, TimeSpan.FromSeconds(9), false);
        var one = Shard(OutcomeCounts.None.Plus(outcome));
        var three = Shard(OutcomeCounts.None.Plus(outcome).Plus(outcome).Plus(outcome with { Status = OutcomeStatus.Failed, ReasonCode = ReasonCode.WrongUnlockToken, TimeToConfirm = null }));
        await _statistics.Contribute(one, default);
        await _statistics.Contribute(three, default);
        await _statistics.Contribute(one, default);
        await _statistics.Contribute(three with { Source = "another" }, default);

        var total = (await new Summarize(_statistics).Execute(Start, Start.AddHours(1), TimeZoneInfo.Utc, default)).Total;

        Assert.Equal((6, 4, 2, 2), (total.Total, total.WithStatus(OutcomeStatus.Completed), total.ByReason[ReasonCode.WrongUnlockToken], total.Times.Count + 1));
        Assert.Equal(3, _statistics.Changes);
    }

    private static Contribution Shard(OutcomeCounts counts) =>
        new("run-00", Start, "op", ImmutableSortedDictionary<DevicePlatform, OutcomeCounts>.Empty.Add(DevicePlatform.Ios, counts));

    private Task Contribute((string Id, DateTimeOffset At, string By, Outcome Outcome) each) =>
        _statistics.Contribute(Contribution.Create(each.Id, each.At, each.By, each.Outcome), default);

    private (string Id, DateTimeOffset At, string By, Outcome Outcome) Random(int number)
    {
        var status = _random.GetItems(Enum.GetValues<OutcomeStatus>(), 1)[0];
        return (
            $"r{number}",
            Start.AddSeconds(_random.Next(10 * 86_400)),
            $"{(_random.Next(2) == 0 ? "Agent" : "agent")}{_random.Next(30)}@contoso.example",
            new(
                status,
                status == OutcomeStatus.Completed ? null : _random.GetItems(Enum.GetValues<ReasonCode>(), 1)[0],
                _random.GetItems(Enum.GetValues<DevicePlatform>(), 1)[0],
                status == OutcomeStatus.Completed ? TimeSpan.FromSeconds(5 + (600 * Math.Pow(_random.NextDouble(), 4))) : null,
                false));
    }

    private static ImmutableSortedDictionary<TKey, int> Totals<TKey>(ImmutableSortedDictionary<TKey, OutcomeCounts> counts)
        where TKey : notnull =>
        counts.ToImmutableSortedDictionary(each => each.Key, each => each.Value.Total, counts.KeyComparer);

    private static ImmutableSortedDictionary<TKey, int> Sorted<TKey>(IEnumerable<KeyValuePair<TKey, int>> counts)
        where TKey : notnull =>
        counts.ToImmutableSortedDictionary();
}
