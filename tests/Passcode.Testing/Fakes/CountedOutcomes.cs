using Passcode.Core.Devices;
using Passcode.Core.Resets;
using Passcode.Core.Statistics;

namespace Passcode.Testing.Fakes;

/// <summary>Counts of outcomes against the records that they are made of, one by one.</summary>
internal static class CountedOutcomes
{
    /// <summary>Fails unless the summary is what the ended resets, and the ended devices of live bulk runs, come to.</summary>
    public static async Task ExpectStatistics(this World world)
    {
        var now = world.Time.GetUtcNow();
        var summary = await world.Get<Summarize>().Execute(now.AddDays(-100), now.AddHours(1), TimeZoneInfo.Utc, default);
        var expected = Ended(world).Select(each => (each.By, each.Outcome.Platform, each.Outcome.Status, each.Outcome.ReasonCode, each.Outcome.Late)).ToList();

        Assert.Equal(expected.Count, summary.Total.Total);
        Assert.Equal(expected.CountBy(each => each.Status).Select(Pair).Order(), summary.Total.ByStatus.Select(Pair));
        Assert.Equal(expected.CountBy(each => each.Platform).Select(Pair).Order(), summary.ByPlatform.Select(each => (each.Key, each.Value.Total)));
        Assert.Equal(expected.CountBy(each => each.By).Select(Pair).Order(), summary.ByRequester.Select(each => (each.Key, each.Value.Total)).Order());
        Assert.Equal(expected.Where(each => each.ReasonCode is not null).CountBy(each => each.ReasonCode!.Value).Select(Pair).Order(), summary.Total.ByReason.Select(Pair));
        Assert.Equal(expected.Count(each => each.Late), summary.Total.Late);
        Assert.Equal(
            Ended(world).Where(each => each.Outcome.TimeToConfirm is not null).CountBy(each => ConfirmationTimes.IntervalOf(each.Outcome.TimeToConfirm!.Value)).Select(Pair).Order(),
            summary.Total.Times.Select(Pair));
    }

    private static IEnumerable<(string By, Outcome Outcome)> Ended(World world) =>
    [
        .. world.Store.All.Where(reset => reset.Status.IsTerminal()).Select(reset => (reset.Request.RequestedBy, new Outcome(
            Enum.Parse<OutcomeStatus>(reset.Status.ToString()), reset.ReasonCode, reset.Device?.Platform ?? DevicePlatform.Unknown, reset.ConfirmedAt - reset.IssuedAt, reset.Late))),
        .. world.BulkRuns.All.Where(run => !run.Request.DryRun).SelectMany(run => world.BulkTargets.Of(run.Id).Where(target => target.HasEnded).Select(target => (run.Request.RequestedBy, new Outcome(
            Enum.Parse<OutcomeStatus>(target.State.ToString()), target.ReasonCode, target.Device?.Platform ?? DevicePlatform.Unknown, target.ConfirmedAt - target.IssuedAt, target.Late)))),
    ];

    private static (TKey, int) Pair<TKey>(KeyValuePair<TKey, int> entry) => (entry.Key, entry.Value);
}
