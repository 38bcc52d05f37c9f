using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Schedules;

/// <summary>A time starts one run: with many processes at once, with one that dies anywhere, and when the clock changes.</summary>
public sealed partial class RunSchedulesTests
{
    [Fact]
    public async Task Of_many_that_look_at_once_one_run_comes()
    {
        await Until("2026-11-20T09:30Z");
        _world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => _world.Get<RunSchedules>().Execute(default))));
        await Look("2026-11-20T10:00:05Z");

        var run = Assert.Single(_world.BulkRuns.All);
        Assert.Equal((run.Id, null), (State.LastRun!.RunId, State.LastSkipped));
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

                await world.Get<RunSchedules>().Execute(default);
                world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));
                var crash = world.Crash = new Crash(at, isAfterEffect);
                await world.Get<RunSchedules>().Execute(default);
                var hasDied = crash.Hit.IsCompleted;
                world.Crash = new Crash();
                world.Time.Advance(TimeSpan.FromSeconds(5));
                await world.Get<RunSchedules>().Execute(default);

                var run = Assert.Single(world.BulkRuns.All);
                var state = world.Schedules["nightly"]!;
                Assert.Equal((run.Id, null, null), (state.LastRun!.RunId, state.LastSkipped, state.Starting));
                Assert.Contains(run.Id, world.Orchestrations.Started);
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
            await _world.Get<AcceptBulkRun>().Execute(
                new BulkRequest(new BulkSelection.Group(Group), null, null, "schedule nightly", Schedule: "nightly"), new RequestOrigin(RequestChannel.Schedule, "schedule"), "k", default);
        }

        await Look("2026-11-20T10:30Z");

        Assert.Equal(isRunRecorded ? 1 : 0, _world.BulkRuns.All.Count());
        Assert.Equal(isRunRecorded, State.LastRun is not null);
        Assert.Equal(isRunRecorded ? null : new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.TooLate), State.LastSkipped);
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
            world.Settings[$"Passcode:Schedules:nightly:{name}"] = value;
        }

        var (services, seen) = (world.Process(), new List<DateTimeOffset>());
        for (; world.Time.GetUtcNow() < Time(to); world.Time.Advance(TimeSpan.FromMinutes(1)))
        {
            await services.GetRequiredService<RunSchedules>().Execute(default);
            if (world.Schedules["nightly"]!.LastRun is { } run && !seen.Contains(run.At))
            {
                seen.Add(run.At);
                await End(world, world.BulkRuns.All.Single(each => each.Id == run.RunId));
            }
        }

        Assert.Equal(starts.Split(' ').Select(Time), seen);
    }
}
