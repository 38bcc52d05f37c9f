using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;
using Passcode.Core.Tests.Fakes;

namespace Passcode.Core.Tests.Schedules;

public sealed class RunSchedulesTests
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
        Assert.Equal(new BulkRequest(new BulkSelection(GroupId: Group), null, null, "schedule nightly", Schedule: "nightly"), run.Request);
        Assert.Equal((new StartedTick(run.Id, Time("2026-11-20T10:00Z")), null), (State.LastRun, State.LastMissed));
        Assert.Equal([run.Id], _world.Workflows.Started);

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
                new BulkSelection(GroupId: Group), "CHG1", "kiosks", "schedule nightly", MaxTargets: 40, Schedule: "nightly", IssueUntil: Time("2026-11-20T12:00Z")),
            _world.BulkRuns.All.Single().Request);
    }

    [Fact]
    public async Task Devices_can_be_listed()
    {
        Set(("Selection:GroupId", null), ("Selection:IntuneDeviceIds:0", Sample.DeviceId));

        await Until("2026-11-20T10:00Z");

        Assert.Equal(1, _world.BulkRuns.All.Single().Request.Selection.ListedDevices);
    }

    [Fact]
    public async Task While_a_run_of_it_has_not_ended_a_time_is_missed_and_not_made_up_for()
    {
        await Until("2026-11-20T10:00Z");
        await Until("2026-11-20T11:00Z");
        await End(_world.BulkRuns.All.Single());
        await Until("2026-11-20T11:59Z");

        Assert.Single(_world.BulkRuns.All);
        Assert.Equal(new MissedTick(Time("2026-11-20T11:00Z"), MissedBecause.PreviousRunUnfinished), State.LastMissed);
    }

    [Fact]
    public async Task While_another_run_of_the_same_selection_has_not_ended_a_time_is_missed()
    {
        await _world.Get<RequestBulkRun>().Run(new BulkRequest(new BulkSelection(GroupId: Group), null, null, "ada"), "ada", null, default);

        await Until("2026-11-20T10:00Z");

        Assert.Equal(new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.OtherRunOverlaps), State.LastMissed);
        Assert.Null(State.LastRun);
    }

    [Fact]
    public async Task A_time_outside_the_window_is_missed()
    {
        Set(("Window:From", "22:00"), ("Window:To", "05:00"));

        await Until("2026-11-20T10:00Z");
        Assert.Equal(new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.OutsideWindow), State.LastMissed);

        await Until("2026-11-20T22:00Z");
        Assert.Equal(Time("2026-11-21T05:00Z"), _world.BulkRuns.All.Single().Request.IssueUntil);
    }

    [Fact]
    public async Task A_time_whose_window_is_over_before_anybody_looks_is_missed()
    {
        Set(("Window:From", "09:00"), ("Window:To", "10:05"));
        await Until("2026-11-20T09:30Z");

        await Look("2026-11-20T10:06Z");

        Assert.Equal(new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.OutsideWindow), State.LastMissed);
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
        Assert.Equal(runs == 1 ? null : new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.TooLate), State.LastMissed);
    }

    [Fact]
    public async Task After_a_long_silence_only_the_time_that_is_due_now_is_met()
    {
        await Until("2026-11-20T09:30Z");

        await Look("2026-11-25T12:00:03Z");

        Assert.Equal(Time("2026-11-25T12:00Z"), State.LastRun!.At);
        Assert.Equal(new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.TooLate), State.LastMissed);
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
        Assert.Null(State.LastMissed);
    }

    [Fact]
    public async Task Of_many_that_look_at_once_one_run_comes()
    {
        await Until("2026-11-20T09:30Z");
        _world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _world.Get<RunSchedules>().Run(default))));
        await Look("2026-11-20T10:00:05Z");

        var run = Assert.Single(_world.BulkRuns.All);
        Assert.Equal((run.Id, null), (State.LastRun!.RunId, State.LastMissed));
    }

    [Fact]
    public async Task Wherever_the_process_dies_the_run_comes_once_and_is_known()
    {
        for (var at = 0; ; at++)
        {
            foreach (var isAfterEffect in (bool[])[false, true])
            {
                var world = new World(new FakeTimeProvider(Time("2026-11-20T09:30Z")));
                foreach (var setting in _world.Settings)
                {
                    world.Settings[setting.Key] = setting.Value;
                }

                await world.Get<RunSchedules>().Run(default);
                world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));
                var crash = world.Crash = new Crash(at, isAfterEffect);
                await world.Get<RunSchedules>().Run(default);
                var hasDied = crash.Hit.IsCompleted;
                world.Crash = new Crash();
                world.Time.Advance(TimeSpan.FromSeconds(5));
                await world.Get<RunSchedules>().Run(default);

                var run = Assert.Single(world.BulkRuns.All);
                var state = world.Schedules["nightly"]!;
                Assert.Equal((run.Id, null, null), (state.LastRun!.RunId, state.LastMissed, state.Starting));
                Assert.Contains(run.Id, world.Workflows.Started);
                if (!hasDied)
                {
                    Assert.InRange(at, 6, 30);
                    return;
                }
            }
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_start_that_was_left_half_done_for_long_is_not_done_again_later(bool isRunRecorded)
    {
        await Until("2026-11-20T09:30Z");
        _world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));
        var claimed = State with { DoneUntil = Time("2026-11-20T10:00Z"), Starting = Time("2026-11-20T10:00Z") };
        await _world.Schedules.TrySave(claimed, (await _world.Schedules.Find("nightly", default))!.Version, default);
        if (isRunRecorded)
        {
            await _world.Get<RequestBulkRun>().Run(
                new BulkRequest(new BulkSelection(GroupId: Group), null, null, "schedule nightly", Schedule: "nightly"), "schedule", "k", default);
        }

        await Look("2026-11-20T10:30Z");

        Assert.Equal(isRunRecorded ? 1 : 0, _world.BulkRuns.All.Count());
        Assert.Equal(isRunRecorded, State.LastRun is not null);
        Assert.Equal(isRunRecorded ? null : new MissedTick(Time("2026-11-20T10:00Z"), MissedBecause.TooLate), State.LastMissed);
    }

    // 2026-03-29 02:30 does not exist in Stockholm, 2026-10-25 02:30 comes twice.
    [Theory]
    [InlineData("2026-03-28T12:00Z", "2026-03-30T12:00Z", "2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("2026-10-24T12:00Z", "2026-10-26T12:00Z", "2026-10-25T00:30Z 2026-10-26T01:30Z")]
    public async Task When_the_clock_changes_a_daily_time_comes_once_a_day(string from, string to, string starts)
    {
        var world = new World(new FakeTimeProvider(Time(from)));
        foreach (var (name, value) in new[] { ("Cron", "0 30 2 * * *"), ("TimeZone", "W. Europe Standard Time"), ("Selection:GroupId", Group) })
        {
            world.Settings[$"Passcode:Bulk:Schedules:nightly:{name}"] = value;
        }

        var (services, seen) = (world.Process(), new List<DateTimeOffset>());
        for (; world.Time.GetUtcNow() < Time(to); world.Time.Advance(TimeSpan.FromMinutes(1)))
        {
            await services.GetRequiredService<RunSchedules>().Run(default);
            if (world.Schedules["nightly"]!.LastRun is { } run && !seen.Contains(run.At))
            {
                seen.Add(run.At);
                await End(world, world.BulkRuns.All.Single(each => each.Id == run.RunId));
            }
        }

        Assert.Equal(starts.Split(' ').Select(Time), seen);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static async Task End(World world, BulkRun run)
    {
        var stored = (await world.BulkRuns.Find(run.Id, default))!;
        await world.BulkRuns.TrySave(stored.Run with { Status = BulkRunStatus.Completed }, stored.Version, default);
    }

    private Task End(BulkRun run) => End(_world, run);

    private void Set(params (string Name, string? Value)[] settings)
    {
        foreach (var (name, value) in settings)
        {
            _world.Settings.Remove($"Passcode:Bulk:Schedules:nightly:{name}");
            if (value is not null)
            {
                _world.Settings[$"Passcode:Bulk:Schedules:nightly:{name}"] = value;
            }
        }
    }

    // As a timer would: a look every 30 seconds.
    private async Task Until(string end)
    {
        var services = _world.Process();
        for (; _world.Time.GetUtcNow() + Pause <= Time(end); _world.Time.Advance(Pause))
        {
            await services.GetRequiredService<RunSchedules>().Run(default);
        }

        await Look(end);
    }

    private Task Look(string at)
    {
        _world.Time.SetUtcNow(Time(at));
        return _world.Get<RunSchedules>().Run(default);
    }
}
