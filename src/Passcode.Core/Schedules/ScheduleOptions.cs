using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Core.Schedules;

/// <summary>Settings <c>Passcode:Schedules:{name}</c>: a bulk run that starts by the clock.</summary>
public sealed class ScheduleOptions
{
    /// <summary>When it starts: a CRON expression of six fields, seconds first, such as <c>0 30 2 * * SUN</c>.</summary>
    public string? Cron { get; set; }

    /// <summary>The IANA or Windows name of the zone whose local times <see cref="Cron"/> and <see cref="Window"/> name, UTC by default.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The devices.</summary>
    public SelectionOptions Selection { get; set; } = new();

    /// <summary>When commands may be sent; at any time by default.</summary>
    public WindowOptions? Window { get; set; }

    /// <summary>The most devices of a run; a larger selection fails before anything is sent. By default the most of any run.</summary>
    public int? Cap { get; set; }

    /// <summary>Why, for the record and for approvers.</summary>
    public string? Reason { get; set; }

    /// <summary>The ticket that stands for the schedule, such as a change.</summary>
    public string? TicketId { get; set; }

    /// <summary>Whether it starts anything, true by default.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The request for a run.</summary>
    internal BulkRequest ToRequest(string name, string requestedBy, string? reason, DateTimeOffset? issueUntil) =>
        new(Selection.ToSelection(), TicketId, reason, requestedBy, MaxTargets: Cap, Schedule: name, IssueUntil: issueUntil,
            ExcludeGroupIds: Selection.ExcludeGroupIds is { Length: > 0 } excluded ? excluded : null);

    /// <summary>Has a request for a run accepted, with the devices that the settings list.</summary>
    internal Task<RequestResult<BulkRun>> Accept(
        AcceptBulkRun accept, BulkRequest request, RequestOrigin origin, string? idempotencyKey, CancellationToken cancellationToken) => Selection.Listed() is { Count: > 0 } listed
            ? accept.Execute(request, listed.ToAsyncEnumerable(), origin, idempotencyKey, cancellationToken)
            : accept.Execute(request, origin, idempotencyKey, cancellationToken);

    /// <summary>What is wrong with these settings, each with the setting's name.</summary>
    /// <param name="mostTargets">The most targets of any run.</param>
    /// <param name="calendar">Reads the expression and the time zone.</param>
    internal IEnumerable<(string Name, string Problem)> Problems(int mostTargets, ICalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(Cron))
        {
            yield return (nameof(Cron), "is required: six fields, starting with seconds, such as 0 30 2 * * SUN.");
        }
        else if (calendar.CronProblem(Cron) is { } unreadable)
        {
            yield return (nameof(Cron), unreadable);
        }

        if (calendar.Zone(TimeZone) is null)
        {
            yield return (nameof(TimeZone), "must be a time zone such as Europe/Stockholm or W. Europe Standard Time.");
        }

        if (Cap is < 1 || Cap > mostTargets)
        {
            yield return (nameof(Cap), $"must be from 1 to {mostTargets}, the value of MaxTargets.");
        }

        if (Window is { } window && (window.From is null || window.To is null || window.From == window.To))
        {
            yield return (nameof(Window), "requires From and To, two different local times such as 22:00 and 05:00.");
        }

        foreach (var (name, value, longest) in new[] { (nameof(Reason), Reason, 500), (nameof(TicketId), TicketId, 64) })
        {
            if (value?.Length > longest)
            {
                yield return (name, $"must have at most {longest} characters.");
            }
        }

        foreach (var (name, problem) in Selection.Problems())
        {
            yield return ($"{nameof(Selection)}{name}", problem);
        }
    }
}

/// <summary>Settings <c>Passcode:Schedules:{name}:Window</c>: local times of day. A window that ends before it begins crosses midnight.</summary>
public sealed class WindowOptions
{
    /// <summary>When it begins, such as <c>22:00</c>.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>When it ends, exclusive, such as <c>05:00</c>.</summary>
    public TimeOnly? To { get; set; }
}
