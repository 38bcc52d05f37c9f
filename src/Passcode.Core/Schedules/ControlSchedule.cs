using System.Globalization;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Core.Schedules;

/// <summary>
/// Runs, disables and enables schedules by request. Every change is made to the state under its version, the same that a start is claimed
/// under: an occurrence is either claimed before a schedule is disabled, or skipped.
/// </summary>
public sealed class ControlSchedule(
    ISchedules schedules,
    RunSchedules runSchedules,
    AcceptBulkRun accept,
    ICalendar calendar,
    IOptions<SchedulesOptions> settings,
    IAuditLog audit,
    TimeProvider time)
{
    private const int Rounds = 20;

    /// <summary>Skips the occurrences of a schedule until it is enabled.</summary>
    /// <param name="name">The schedule.</param>
    /// <param name="by">Who disables it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait; the change may already be stored.</param>
    /// <returns>The name as the settings have it; null when there is no such schedule.</returns>
    public async Task<string?> Disable(string name, string by, string reason, CancellationToken cancellationToken)
    {
        if (Find(name) is not (var known, _))
        {
            return null;
        }

        await Switch(known, isDisabled: true, by, reason, cancellationToken);
        return known;
    }

    /// <summary>Enables a schedule that was disabled. Its occurrences until now stay skipped.</summary>
    /// <param name="name">The schedule.</param>
    /// <param name="by">Who enables it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Cancels the wait; the change may already be stored.</param>
    public async Task<EnableResult> Enable(string name, string by, string reason, CancellationToken cancellationToken)
    {
        if (Find(name) is not (var known, var schedule))
        {
            return new EnableResult.NotFound();
        }

        if (!schedule.Enabled)
        {
            return new EnableResult.DisabledBySettings();
        }

        await runSchedules.Advance(known, schedule, cancellationToken);
        await Switch(known, isDisabled: false, by, reason, cancellationToken);
        return new EnableResult.Enabled(known);
    }

    /// <summary>Starts a run of a schedule outside its times, with its selection, ticket and limits, under the same approval as any other.</summary>
    /// <param name="name">The schedule.</param>
    /// <param name="requestedBy">The person who asks, who cannot approve it.</param>
    /// <param name="reason">Why now.</param>
    /// <param name="origin">Who calls.</param>
    /// <param name="idempotencyKey">The caller's key; without one, every request is a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    public async Task<RequestResult<BulkRun>> Run(
        string name, string requestedBy, string reason, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (Find(name) is not (var known, var schedule))
        {
            return new ScheduleRunResult.NotFound();
        }

        var now = time.GetUtcNow();
        var (may, until) = new ScheduleTimes(schedule, calendar).Window(now);
        if (idempotencyKey is not null && await accept.Find(origin, idempotencyKey, cancellationToken) is { } earlier)
        {
            until = earlier.Request.IssueUntil; // What would prevent a new run does not prevent to hear of the earlier one.
        }
        else if (!schedule.Enabled || (await schedules.Find(known, cancellationToken))?.Value.IsDisabled == true)
        {
            return new ScheduleRunResult.Disabled();
        }
        else if (!may)
        {
            return new ScheduleRunResult.OutsideWindow(schedule);
        }

        var result = await schedule.Accept(accept, schedule.ToRequest(known, requestedBy, reason, until), origin, idempotencyKey, cancellationToken);
        if (result is RequestResult<BulkRun>.Accepted { Record: { } run })
        {
            await Update(known, state => state.With(new StartedTick(run.Id, run.RequestedAt, requestedBy)), cancellationToken);
        }

        return result;
    }

    // Names of settings are case-insensitive.
    private (string Name, ScheduleOptions Schedule)? Find(string name) =>
        settings.Value.TryGetValue(name, out var schedule) ? (settings.Value.Keys.First(key => settings.Value.Comparer.Equals(key, name)), schedule) : null;

    // The state is written before its audit entry, since to disable must not wait. Whoever repeats the request, or changes the state next,
    // also completes the audit log.
    private async Task Switch(string name, bool isDisabled, string by, string reason, CancellationToken cancellationToken)
    {
        ScheduleSwitch? before = null;
        var state = await Update(
            name,
            state =>
            {
                before = state.Switch;
                var now = time.GetUtcNow();
                return state.IsDisabled == isDisabled ? state : state with
                {
                    DoneUntil = isDisabled ? state.DoneUntil : now,
                    Switch = new((before?.Sequence ?? 0) + 1, isDisabled, now, by, reason),
                };
            },
            cancellationToken);
        foreach (var change in new[] { before, state.Switch }.OfType<ScheduleSwitch>().Distinct())
        {
            await audit.Append(
                new(
                    string.Create(CultureInfo.InvariantCulture, $"schedules/{name}/{change.Sequence}"),
                    change.At,
                    change.IsDisabled ? AuditEventType.ScheduleDisabled : AuditEventType.ScheduleEnabled,
                    change.By,
                    "schedules/" + name,
                    change.Reason),
                cancellationToken);
        }
    }

    private async Task<ScheduleState> Update(string name, Func<ScheduleState, ScheduleState> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var stored = await schedules.Find(name, cancellationToken);
            var state = stored?.Value ?? new ScheduleState(name, time.GetUtcNow());
            var changed = change(state);
            if (ReferenceEquals(changed, state) || await schedules.TrySave(changed, stored?.Version, cancellationToken) is not null)
            {
                return changed;
            }
        }

        throw new InvalidOperationException($"Schedule {name} was changed concurrently {Rounds} times in a row.");
    }
}

/// <summary>The result of a request to enable a schedule.</summary>
public abstract record EnableResult
{
    private EnableResult()
    {
    }

    /// <param name="Name">The name as the settings have it.</param>
    public sealed record Enabled(string Name) : EnableResult;

    /// <summary>The settings disable it, which no request changes.</summary>
    public sealed record DisabledBySettings : EnableResult;

    /// <summary>There is no such schedule.</summary>
    public sealed record NotFound : EnableResult;
}

/// <summary>The results that only requests to run a schedule have.</summary>
public abstract record ScheduleRunResult : RequestResult<BulkRun>
{
    private ScheduleRunResult()
    {
    }

    /// <summary>The schedule is disabled; nothing was changed.</summary>
    public sealed record Disabled : ScheduleRunResult;

    /// <summary>No command may be sent at this time; nothing was changed.</summary>
    /// <param name="Schedule">The schedule with its window.</param>
    public sealed record OutsideWindow(ScheduleOptions Schedule) : ScheduleRunResult;

    /// <summary>There is no such schedule.</summary>
    public sealed record NotFound : ScheduleRunResult;
}
