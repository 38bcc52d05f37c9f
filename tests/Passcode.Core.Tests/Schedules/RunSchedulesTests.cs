using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Schedules;

public sealed partial class RunSchedulesTests
{
    private const string Group = "0f3d2b1a-0000-4000-8000-0000000000aa";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly World _world = new(new FakeTimeProvider(Time("2026-11-20T09:00Z")));

    public RunSchedulesTests() => Set(("Cron", "0 0 * * * *"), ("Selection:GroupId", Group));

    private ScheduleState State => _world.Schedules["nightly"]!;

    [Fact]
    public async Task A_schedule_begins_with_its_first_time_and_starts_once_for_each()
    {
        await Until("2026-11-20T09:59:59Z");
        Assert.Empty(_world.BulkRuns.All);

        await Until("2026-11-20T10:00Z");
        await Until("2026-11-20T10:30Z");

        var run = Assert.Single(_world.BulkRuns.All);
        Assert.Equal(new BulkRequest(new BulkSelection.Group(Group), null, null, "schedule nightly", Schedule: "nightly"), run.Request);
        Assert.Equal((new StartedTick(run.Id, Time("2026-11-20T10:00Z")), null), (State.LastRun, State.LastSkipped));
        Assert.Equal([run.Id], _world.Orchestrations.Started);

        await End(run);
        await Until("2026-11-20T11:00Z");
        Assert.Equal(2, _world.BulkRuns.All.Count());
    }

    [Fact]
    public async Task What_the_settings_say_reaches_the_run()
    {
        Set(("Cap", "40"), ("Reason", "kiosks"), ("TicketId", "CHG1"), ("Window:From", "08:00"), ("Window:To", "12:00"));

        await Until("2026-11-20T10:00Z");

        Assert.Equal(
            new BulkRequest(
                new BulkSelection.Group(Group), "CHG1", "kiosks", "schedule nightly", MaxTargets: 40, Schedule: "nightly", IssueUntil: Time("2026-11-20T12:00Z")),
            _world.BulkRuns.All.Single().Request);
    }

    [Fact]
    public async Task Devices_can_be_listed()
    {
        Set(("Selection:GroupId", null), ("Selection:IntuneDeviceIds:0", Sample.DeviceId));

        await Until("2026-11-20T10:00Z");

        Assert.Equal(1, ((BulkSelection.List)_world.BulkRuns.All.Single().Request.Selection).Count);
    }

    [Fact]
    public async Task While_a_run_of_it_has_not_ended_a_time_is_missed_and_not_made_up_for()
    {
        await Until("2026-11-20T10:00Z");
        await Until("2026-11-20T11:00Z");
        await End(_world.BulkRuns.All.Single());
        await Until("2026-11-20T11:59Z");

        Assert.Single(_world.BulkRuns.All);
        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T11:00Z"), SkipReason.PreviousRunUnfinished), State.LastSkipped);
    }

    [Fact]
    public async Task While_another_run_of_the_same_selection_has_not_ended_a_time_is_missed()
    {
        await _world.Get<AcceptBulkRun>().Execute(new BulkRequest(new BulkSelection.Group(Group), null, null, "ada"), World.Origin, null, default);

        await Until("2026-11-20T10:00Z");

        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.OtherRunOverlaps), State.LastSkipped);
        Assert.Null(State.LastRun);
    }

    [Fact]
    public async Task A_time_outside_the_window_is_missed()
    {
        Set(("Window:From", "22:00"), ("Window:To", "05:00"));

        await Until("2026-11-20T10:00Z");
        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.OutsideWindow), State.LastSkipped);

        await Until("2026-11-20T22:00Z");
        Assert.Equal(Time("2026-11-21T05:00Z"), _world.BulkRuns.All.Single().Request.IssueUntil);
    }

    [Fact]
    public async Task A_time_whose_window_is_over_before_anybody_looks_is_missed()
    {
        Set(("Window:From", "09:00"), ("Window:To", "10:05"));
        await Until("2026-11-20T09:30Z");

        await Look("2026-11-20T10:06Z");

        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.OutsideWindow), State.LastSkipped);
        Assert.Empty(_world.BulkRuns.All);
    }

    [Theory]
    [InlineData("2026-11-20T10:09:59Z", 1)]
    [InlineData("2026-11-20T10:10:01Z", 0)]
    [InlineData("2026-12-24T10:30Z", 0)]
    public async Task A_time_that_nobody_was_there_for_is_met_within_the_grace_and_missed_after_it(string back, int runs)
    {
        await Until("2026-11-20T09:30Z");

        await Look(back);

        Assert.Equal(runs, _world.BulkRuns.All.Count());
        Assert.Equal(runs == 1 ? null : new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.TooLate), State.LastSkipped);
    }

    [Fact]
    public async Task After_a_long_silence_only_the_time_that_is_due_now_is_met()
    {
        await Until("2026-11-20T09:30Z");

        await Look("2026-11-25T12:00:03Z");

        Assert.Equal(Time("2026-11-25T12:00Z"), State.LastRun!.At);
        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.TooLate), State.LastSkipped);
        Assert.Single(_world.BulkRuns.All);
    }

    [Fact]
    public async Task A_schedule_that_is_disabled_starts_nothing_and_misses_nothing()
    {
        Set(("Enabled", "false"));
        await Until("2026-11-20T12:30Z");
        Set(("Enabled", "true"));
        await Look("2026-11-20T12:31Z");

        Assert.Empty(_world.BulkRuns.All);
        Assert.Null(State.LastSkipped);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static async Task End(World world, BulkRun run)
    {
        var stored = (await world.BulkRuns.Find(run.Id, default))!;
        await world.BulkRuns.TrySave(stored.Value with { Status = BulkRunStatus.Completed }, stored.Version, default);
    }

    private Task End(BulkRun run) => End(_world, run);

    private void Set(params (string Name, string? Value)[] settings)
    {
        foreach (var (name, value) in settings)
        {
            _world.Settings.Remove($"Passcode:Schedules:nightly:{name}");
            if (value is not null)
            {
                _world.Settings[$"Passcode:Schedules:nightly:{name}"] = value;
            }
        }
    }

    // As a timer would: a look every 30 seconds.
    private async Task Until(string end)
    {
        var services = _world.Process();
        for (; _world.Time.GetUtcNow() + Pause <= Time(end); _world.Time.Advance(Pause))
        {
            await services.GetRequiredService<RunSchedules>().Execute(default);
        }

        await Look(end);
    }

    private Task Look(string at)
    {
        _world.Time.SetUtcNow(Time(at));
        return _world.Get<RunSchedules>().Execute(default);
    }
}
