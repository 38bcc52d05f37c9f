using System.Collections.Immutable;
using Passcode.Core.BulkRuns;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

public sealed class BulkForecastTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    // Minutes from the start: now, the last command (0 for none), and the end that is expected (-1 for none).
    [Theory]
    [InlineData(BulkRunStatus.Running, 480, 960, 0.0, 2, 0, 480, 5)] // 960 queued at 480 a minute, and the first look
    [InlineData(BulkRunStatus.Running, 480, 960, 240.0, 2, 0, 480, 7)] // at what the budget allows just now
    [InlineData(BulkRunStatus.Canary, 0, 480, 0.0, 1, 0, 480, 4)] // the canary is looked at first
    [InlineData(BulkRunStatus.Running, 480, 0, 480.0, 2, 2, 480, 3)] // all sent: the last one's first look
    [InlineData(BulkRunStatus.Running, 480, 0, 480.0, 9, 2, 480, -1)] // that is over, and only the devices know
    [InlineData(BulkRunStatus.Cancelling, 480, 960, 480.0, 2, 0, 480, 3)] // what is queued is not sent
    [InlineData(BulkRunStatus.Paused, 480, 960, 480.0, 2, 0, 480, -1)]
    [InlineData(BulkRunStatus.Completed, 480, 0, 480.0, 2, 1, 480, -1)]
    [InlineData(BulkRunStatus.Running, 0, 100_000, 0.0, 1, 0, 1, 60)] // never after the deadline
    public void The_end_follows_from_what_is_queued_and_the_budget(
        BulkRunStatus status, int issued, int queued, double budget, int now, int lastSent, double allowed, int end)
    {
        var forecast = BulkForecast.From(
            Run(status, issued, queued) with { BudgetPerMinute = budget, AllIssuedAt = lastSent == 0 ? null : Start.AddMinutes(lastSent) },
            Start.AddMinutes(now),
            allowed,
            TimeSpan.FromMinutes(1));

        Assert.Equal(end < 0 ? null : Start.AddMinutes(end), forecast.EstimatedEnd);
    }

    [Theory]
    [InlineData(480, 1, 0, 480)]
    [InlineData(480, 10, 2, 240)]
    [InlineData(0, 10, 0, 0)]
    [InlineData(480, 0, 0, 0)]
    public void The_rate_is_what_was_sent_over_the_time_of_sending(int issued, int now, int lastSent, double rate) => Assert.Equal(
        rate,
        BulkForecast.From(
            Run(BulkRunStatus.Running, issued, 5) with { AllIssuedAt = lastSent == 0 ? null : Start.AddMinutes(lastSent) },
            Start.AddMinutes(now),
            480,
            TimeSpan.FromMinutes(1)).PerMinute);

    [Fact]
    public void Of_a_run_that_has_not_begun_nothing_is_known() => Assert.Equal(
        BulkForecast.None, BulkForecast.From(Run(BulkRunStatus.Preparing, 0, 5) with { StartedAt = null }, Start, 480, TimeSpan.FromMinutes(1)));

    private static BulkRun Run(BulkRunStatus status, int issued, int queued) => new()
    {
        Id = "r1",
        Request = new BulkRequest(new BulkSelection.Category("Kiosk"), null, null, "agent@contoso.example"),
        Origin = World.Origin,
        Status = status,
        RequestedAt = Start,
        StartedAt = Start,
        Deadline = Start.AddHours(1),
        Counts = BulkCounts.None with
        {
            ByState = ImmutableSortedDictionary<TargetState, int>.Empty.Add(TargetState.Issued, issued).Add(TargetState.Queued, queued),
        },
    };
}
