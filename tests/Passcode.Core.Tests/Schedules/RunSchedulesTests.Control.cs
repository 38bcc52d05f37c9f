using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;
using Passcode.Core.Schedules;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Schedules;

/// <summary>Schedules are run, disabled and enabled by request, beside the clock.</summary>
public sealed partial class RunSchedulesTests
{
    private static readonly RequestOrigin Ada = new(RequestChannel.Person, "ada's id");

    private ControlSchedule Control => _world.Get<ControlSchedule>();

    [Fact]
    public async Task A_schedule_that_somebody_disabled_skips_its_times_and_says_so()
    {
        await Until("2026-11-20T09:30Z");
        Assert.Equal("nightly", await Control.Disable("Nightly", "ada", "moving the kiosks", default));

        await Until("2026-11-20T10:30Z");

        Assert.Empty(_world.BulkRuns.All);
        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.Disabled), State.LastSkipped);
        Assert.Equal(new ScheduleSwitch(1, true, Time("2026-11-20T09:30Z"), "ada", "moving the kiosks"), State.Switch);
    }

    [Fact]
    public async Task What_was_due_while_it_was_disabled_stays_skipped_when_it_is_enabled_before_anybody_looked()
    {
        await Until("2026-11-20T09:59Z");
        await Control.Disable("nightly", "ada", "why", default);
        _world.Time.SetUtcNow(Time("2026-11-20T10:01Z"));
        Assert.Equal(new EnableResult.Enabled("nightly"), await Control.Enable("nightly", "ben", "done", default));

        await Until("2026-11-20T10:30Z");
        Assert.Empty(_world.BulkRuns.All);
        Assert.Equal(new SkippedOccurrence(Time("2026-11-20T10:00Z"), SkipReason.Disabled), State.LastSkipped);

        await Until("2026-11-20T11:00Z");
        Assert.Single(_world.BulkRuns.All);
    }

    [Fact]
    public async Task Who_disabled_and_enabled_it_when_and_why_is_audited_once()
    {
        for (var repetition = 0; repetition < 2; repetition++)
        {
            await Control.Disable("nightly", "ada", "why", default);
        }

        await Control.Disable("nightly", "ben", "me too", default);
        await Control.Enable("nightly", "ben", "done", default);
        await Control.Enable("nightly", "ben", "done", default);

        Assert.Equal(
            [(AuditEventType.ScheduleDisabled, "ada", "schedules/nightly", "why"), (AuditEventType.ScheduleEnabled, "ben", "schedules/nightly", "done")],
            _world.Audit.Entries.Select(entry => (entry.Type, entry.Actor, entry.Subject, entry.Detail)));
    }

    [Fact]
    public async Task A_change_whose_audit_entry_was_lost_gets_it_with_the_next()
    {
        _world.Crash = new Crash(at: 2);
        await Assert.ThrowsAsync<CrashException>(() => Control.Disable("nightly", "ada", "why", default));
        _world.Crash = new Crash();
        Assert.True(State.IsDisabled);
        Assert.Empty(_world.Audit.Entries);

        await Control.Enable("nightly", "ben", "done", default);

        Assert.Equal(["why", "done"], _world.Audit.Entries.Select(entry => entry.Detail));
    }

    [Fact]
    public async Task Of_many_that_disable_it_at_once_one_does()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => Control.Disable("nightly", $"ada {number}", "why", default))));

        Assert.Equal(1, State.Switch!.Sequence);
        Assert.Equal(State.Switch.By, Assert.Single(_world.Audit.Entries).Actor);
    }

    [Fact]
    public async Task What_the_settings_disable_cannot_be_enabled()
    {
        Set(("Enabled", "false"));

        Assert.IsType<EnableResult.DisabledBySettings>(await Control.Enable("nightly", "ada", "why", default));
        Assert.IsType<EnableResult.NotFound>(await Control.Enable("hourly", "ada", "why", default));
        Assert.Null(await Control.Disable("hourly", "ada", "why", default));
    }

    [Fact]
    public async Task A_start_that_was_claimed_and_left_is_skipped_once_it_is_disabled()
    {
        await Until("2026-11-20T09:30Z");
        _world.Time.SetUtcNow(Time("2026-11-20T10:00Z"));
        var claimed = State with { DoneUntil = Time("2026-11-20T10:00Z"), Starting = Time("2026-11-20T10:00Z") };
        await _world.Schedules.TrySave(claimed, (await _world.Schedules.Find("nightly", default))!.Version, default);
        await Control.Disable("nightly", "ada", "why", default);

        await Look("2026-11-20T10:00:05Z");

        Assert.Empty(_world.BulkRuns.All);
        Assert.Equal((null, SkipReason.Disabled), (State.Starting, State.LastSkipped!.Reason));
    }

    [Fact]
    public async Task It_is_run_now_as_the_settings_say_for_the_person_who_asks()
    {
        Set(("Cap", "40"), ("Reason", "kiosks"), ("TicketId", "CHG1"), ("Window:From", "08:00"), ("Window:To", "12:00"));

        var run = Accepted(await Run(name: "NIGHTLY"));

        Assert.Equal(
            new BulkRequest(new BulkSelection.Group(Group), "CHG1", "broken kiosks", "ada", MaxTargets: 40, Schedule: "nightly", IssueUntil: Time("2026-11-20T12:00Z")),
            run.Request);
        Assert.Equal(Ada, run.Origin);
        Assert.Equal(new StartedTick(run.Id, run.RequestedAt, "ada"), State.LastRun);
        Assert.Equal([run.Id], _world.Orchestrations.Started);
    }

    [Fact]
    public async Task While_a_run_of_it_has_not_ended_it_is_not_run_again_by_hand_or_by_the_clock()
    {
        var run = Accepted(await Run("k"));

        Assert.Equal(run.Id, Assert.IsType<BulkRequestResult.Overlaps>(await Run("k2")).RunId);
        await Until("2026-11-20T10:00Z");
        Assert.Equal(SkipReason.PreviousRunUnfinished, State.LastSkipped!.Reason);
        Assert.Single(_world.BulkRuns.All);

        await End(run);
        Assert.NotEqual(run.Id, Accepted(await Run("k3")).Id);
        Assert.Equal([true, true], State.Runs!.Select(started => started.RequestedBy == "ada"));
    }

    [Fact]
    public async Task A_request_with_the_same_key_gives_the_same_run_also_when_a_new_one_could_not_be_had()
    {
        Set(("Window:From", "08:00"), ("Window:To", "12:00"));
        var run = Accepted(await Run("k"));
        Assert.Equal(run.Id, Accepted(await Run("k")).Id);

        await Control.Disable("nightly", "ada", "why", default);
        _world.Time.SetUtcNow(Time("2026-11-20T13:00Z"));

        Assert.Equal(run.Id, Accepted(await Run("k")).Id);
        Assert.IsType<RequestResult<BulkRun>.KeyReused>(await Run("k", reason: "other"));
        Assert.IsType<ScheduleRunResult.Disabled>(await Run("k2"));
        Assert.Equal([run.Id], State.Runs!.Select(started => started.RunId));
    }

    [Theory]
    [InlineData("Enabled", "false", typeof(ScheduleRunResult.Disabled))]
    [InlineData("Window:From", "22:00", typeof(ScheduleRunResult.OutsideWindow))]
    public async Task What_its_settings_forbid_is_not_run_now(string name, string value, Type result)
    {
        Set(("Window:To", "05:00"), ("Window:From", "04:00"));
        Set((name, value));

        Assert.IsType(result, await Run());
        Assert.Empty(_world.BulkRuns.All);
    }

    [Fact]
    public async Task A_run_whose_process_died_before_the_schedule_knew_of_it_is_known_when_the_request_is_repeated()
    {
        for (var at = 0; ; at++)
        {
            var world = new World(_world.Time);
            foreach (var setting in _world.Settings)
            {
                world.Settings[setting.Key] = setting.Value;
            }

            var crash = world.Crash = new Crash(at, isAfterEffect: true);
            await Record.ExceptionAsync(() => Run("k", world: world));
            var hasDied = crash.Hit.IsCompleted;
            world.Crash = new Crash();

            var run = Accepted(await Run("k", world: world));
            Assert.Equal(run.Id, Assert.Single(world.BulkRuns.All).Id);
            Assert.Equal([run.Id], world.Schedules["nightly"]!.Runs!.Select(started => started.RunId));
            if (!hasDied)
            {
                Assert.InRange(at, 6, 30);
                return;
            }
        }
    }

    [Fact]
    public async Task Of_its_runs_the_latest_five_are_kept()
    {
        List<string> runs = [];
        for (var number = 0; number < 7; number++)
        {
            runs.Insert(0, Accepted(await Run($"k{number}")).Id);
            await End(_world.BulkRuns.All.Single(run => run.Id == runs[0]));
            _world.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Accepted(await Run("k0")); // an old one, heard of again
        Assert.Equal(runs.Take(5), State.Runs!.Select(started => started.RunId));
    }

    private static BulkRun Accepted(RequestResult<BulkRun> result) => Assert.IsType<RequestResult<BulkRun>.Accepted>(result).Record;

    private Task<RequestResult<BulkRun>> Run(string? key = null, string name = "nightly", string reason = "broken kiosks", World? world = null) =>
        (world ?? _world).Get<ControlSchedule>().Run(name, "ada", reason, Ada, key, default);
}
