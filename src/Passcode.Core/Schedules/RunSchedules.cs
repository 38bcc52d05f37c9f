using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Observability;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Schedules;

/// <summary>
/// Starts the runs of schedules that are due. Any number of processes may call it, at any time and at once: a time is claimed in the
/// schedule's row before its run is requested, under a key that the time makes, so that it starts once. A time that was missed is
/// recorded with its reason and never made up for.
/// </summary>
public sealed partial class RunSchedules(
    ISchedules schedules,
    IBulkRuns runs,
    AcceptBulkRun accept,
    ICalendar calendar,
    DeviceScopes scopes,
    IOptions<SchedulesOptions> settings,
    IOptions<BulkOptions> bulk,
    PasscodeMetrics metrics,
    TimeProvider time,
    ILogger<RunSchedules> logger)
{
    private const int Recent = 100;

    /// <summary>Evaluates every schedule once.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A failed schedule is retried on the next run, and does not affect other schedules.")]
    public async Task Execute(CancellationToken cancellationToken)
    {
        foreach (var (name, schedule) in settings.Value)
        {
            try
            {
                await Advance(name, schedule, cancellationToken);
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                Log.Failed(logger, exception, name);
            }
        }
    }

    /// <summary>Evaluates one schedule once: its times until now are dealt with when this returns, unless another process is at it.</summary>
    internal async Task Advance(string name, ScheduleOptions schedule, CancellationToken cancellationToken)
    {
        // A new schedule begins now: its earlier times were never anybody's.
        var now = time.GetUtcNow();
        var stored = await schedules.Find(name, cancellationToken) ?? await schedules.TrySave(new ScheduleState(name, now), null, cancellationToken);
        var times = new ScheduleTimes(schedule, calendar);
        if (stored?.Value.Starting is { } starting)
        {
            stored = await Start(stored, starting, schedule, times, cancellationToken);
        }

        if (stored is not null && await Claim(stored, schedule, times, now, cancellationToken) is { Value.Starting: { } due } claimed)
        {
            await Start(claimed, due, schedule, times, cancellationToken);
        }
    }

    private async Task<Versioned<ScheduleState>?> Claim(
        Versioned<ScheduleState> stored, ScheduleOptions schedule, ScheduleTimes times, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var state = stored.Value;
        var (due, missed) = times.DueAt(state.DoneUntil, now, bulk.Value.ScheduleGrace);
        if (due is null && missed is null)
        {
            return null;
        }

        var done = state with { DoneUntil = due ?? now };
        if (!schedule.Enabled)
        {
            return await schedules.TrySave(done, stored.Version, cancellationToken);
        }

        var because = due is { } tick ? await FindSkipReason(state, tick, times, now, cancellationToken) : null;
        var miss = because is { } reason ? new SkippedOccurrence(due!.Value, reason)
            : missed is { } late ? new SkippedOccurrence(late, state.IsDisabled ? SkipReason.Disabled : SkipReason.TooLate)
            : null;
        return await Save(
            done with { Starting = because is null ? due : null, LastSkipped = miss ?? state.LastSkipped }, stored.Version, null, miss, cancellationToken);
    }

    private async Task<SkipReason?> FindSkipReason(
        ScheduleState state, DateTimeOffset tick, ScheduleTimes times, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (may, until) = times.Window(tick);
        return state.IsDisabled ? SkipReason.Disabled
            : !may || until <= now ? SkipReason.OutsideWindow
            : state.LastRun is { } last && await runs.Find(last.RunId, cancellationToken) is { Value.HasEnded: false } ? SkipReason.PreviousRunUnfinished
            : null;
    }

    private async Task<Versioned<ScheduleState>?> Start(
        Versioned<ScheduleState> stored, DateTimeOffset tick, ScheduleOptions schedule, ScheduleTimes times, CancellationToken cancellationToken)
    {
        var (run, because) = await Request(stored.Value, tick, schedule, times, cancellationToken);
        var started = run is null ? null : new StartedTick(run.Id, tick);
        var miss = because is { } reason ? new SkippedOccurrence(tick, reason) : null;
        var next = stored.Value with { Starting = null, LastSkipped = miss ?? stored.Value.LastSkipped };
        return await Save(started is null ? next : next.With(started), stored.Version, started, miss, cancellationToken);
    }

    private async Task<(BulkRun? Run, SkipReason? Because)> Request(
        ScheduleState state, DateTimeOffset tick, ScheduleOptions schedule, ScheduleTimes times, CancellationToken cancellationToken)
    {
        var (name, now) = (state.Name, time.GetUtcNow());
        var (may, until) = times.Window(tick);
        var isLate = now > tick + bulk.Value.ScheduleGrace;
        if (isLate || !may || until <= now || !schedule.Enabled || state.IsDisabled)
        {
            // Whoever claimed the time is long gone; it may have got as far as the run.
            var recent = await runs.Query(Recent, null, cancellationToken);
            return recent.Items.FirstOrDefault(run => run.Request.Schedule == name && run.Origin.Channel == RequestChannel.Schedule && run.RequestedAt >= tick) is { } begun
                ? (begun, null)
                : (null, state.IsDisabled ? SkipReason.Disabled : isLate || !schedule.Enabled ? SkipReason.TooLate : SkipReason.OutsideWindow);
        }

        var request = schedule.ToRequest(name, $"schedule {name}", schedule.Reason, until);
        return await schedule.Accept(accept, request, new(RequestChannel.Schedule, "schedule", Scopes: scopes.OfSchedule(name)), $"schedule {name} {tick.UtcDateTime:O}", cancellationToken) switch
        {
            RequestResult<BulkRun>.Accepted { Record: var run } => (run, null),
            BulkRequestResult.Overlaps { Run.Request.Schedule: var other } when other == name => (null, SkipReason.PreviousRunUnfinished),
            BulkRequestResult.Overlaps => (null, SkipReason.OtherRunOverlaps),
            RequestResult<BulkRun>.KeyReused => (null, SkipReason.SettingsChanged),
            _ => (null, SkipReason.TooLarge),
        };
    }

    // Logged only by the process whose write succeeded, so that nothing is logged twice.
    private async Task<Versioned<ScheduleState>?> Save(
        ScheduleState state, string version, StartedTick? started, SkippedOccurrence? missed, CancellationToken cancellationToken)
    {
        var saved = await schedules.TrySave(state, version, cancellationToken);
        if (saved is not null && started is not null)
        {
            metrics.ScheduleTick("started");
            Log.Started(logger, state.Name, started.At, started.RunId);
        }

        if (saved is not null && missed is not null)
        {
            metrics.ScheduleTick(missed.Reason.ToWireName());
            Log.Missed(logger, state.Name, missed.At, missed.Reason);
        }

        return saved;
    }

    private static partial class Log
    {
        [LoggerMessage(4101, LogLevel.Information, "Schedule {Schedule} started bulk run {RunId} for {Tick:O}.")]
        public static partial void Started(ILogger logger, string schedule, DateTimeOffset tick, string runId);

        [LoggerMessage(4102, LogLevel.Warning, "Schedule {Schedule} did not start at {Tick:O}: {Reason}. The occurrence is skipped.")]
        public static partial void Missed(ILogger logger, string schedule, DateTimeOffset tick, SkipReason reason);

        [LoggerMessage(4103, LogLevel.Error, "Schedule {Schedule} could not be evaluated; the next run retries it.")]
        public static partial void Failed(ILogger logger, Exception exception, string schedule);
    }
}
