using Microsoft.Extensions.Options;
using Passcode.Api.BulkRuns;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

/// <summary>Creates schedule resources from the settings, the state and the bulk runs.</summary>
internal sealed class ScheduleView(IOptions<SchedulesOptions> settings, ISchedules schedules, IBulkRuns runs, GroupNames names, ICalendar calendar, TimeProvider time)
{
    private const int Shown = 3;

    /// <summary>Creates the resource of a schedule of the settings.</summary>
    public async Task<ScheduleResource> Create(string name, CancellationToken cancellationToken)
    {
        var schedule = settings.Value[name];
        var state = (await schedules.Find(name, cancellationToken))?.Value;
        var isEnabled = schedule.Enabled && state is not { IsDisabled: true };
        var selection = schedule.Selection.ToSelection();
        if (selection is BulkSelection.List list)
        {
            selection = list with { Count = schedule.Selection.IntuneDeviceIds.Length };
        }

        var excluded = schedule.Selection.ExcludeGroupIds;
        var groups = await names.Find([.. selection is BulkSelection.Group group ? [group.Id] : (string[])[], .. excluded], cancellationToken);
        return new(
            name,
            isEnabled,
            state is { Switch: { IsDisabled: true } change } ? new DisabledResource(change.By, change.At, change.Reason) : null,
            schedule.Cron!,
            schedule.TimeZone,
            BulkSelectionResource.From(selection, excluded, groups),
            selection.InWords(excluded, groups),
            schedule.Reason,
            schedule.TicketId,
            schedule.Window is { From: { } from, To: { } to } ? new WindowResource(from, to) : null,
            schedule.Cap,
            isEnabled ? Next(schedule) : [],
            await Task.WhenAll((state?.Runs ?? []).Select(run => Create(run, cancellationToken))),
            state?.LastSkipped is { } missed ? new SkippedOccurrenceResource(missed.At, missed.Reason) : null);
    }

    private IReadOnlyList<OccurrenceResource> Next(ScheduleOptions schedule)
    {
        var zone = calendar.Zone(schedule.TimeZone)!;
        return [.. new ScheduleTimes(schedule, calendar).After(time.GetUtcNow()).Take(Shown).Select(at => new OccurrenceResource(at, TimeZoneInfo.ConvertTime(at, zone)))];
    }

    private async Task<ScheduledRunResource> Create(StartedTick started, CancellationToken cancellationToken)
    {
        var run = (await runs.Find(started.RunId, cancellationToken))?.Value;
        return new(
            started.RunId,
            started.At,
            started.RequestedBy,
            run?.Status,
            run is null ? null : BulkCountsResource.From(run.Counts),
            BulkCountsResource.ByName(run?.Effects),
            BulkCountsResource.ByName(run?.Platforms),
            BulkCountsResource.ByName(run?.Refusals));
    }
}
