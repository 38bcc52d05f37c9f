using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>The events of bulk runs.</summary>
public static class BulkRunEvent
{
    private const string Prefix = "passcode.bulkRun.";

    /// <summary>Whether a type is one of these.</summary>
    public static bool IsType(string type) => type?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The event of a run's end.</summary>
    public static CallbackEvent Create(BulkRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return CallbackEvent.Create(
            $"{run.Id}-{run.Status.ToWireName()}", Prefix + run.Status.ToWireName(), run.Id, run.EndedAt!.Value, BulkRunEventData.Create(run));
    }
}

/// <summary>What an event tells of a bulk run: who asked for it, and the summary of what became of its devices.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Status">How it ended.</param>
/// <param name="Problem">Why it did not run, in words.</param>
/// <param name="DryRun">Whether it touched no device on purpose.</param>
/// <param name="Schedule">The schedule that asked for it; null when a person did.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="RequestedBy">Who asked.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="StartedAt">When the first command could be sent.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Counts">How many devices ended in which state, and why.</param>
public sealed record BulkRunEventData(
    string Id,
    BulkRunStatus Status,
    string? Problem,
    bool DryRun,
    string? Schedule,
    string? TicketId,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    BulkCounts Counts)
{
    /// <summary>The data of a run as it is now.</summary>
    public static BulkRunEventData Create(BulkRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return new(
            run.Id,
            run.Status,
            run.Problem,
            run.Request.DryRun,
            run.Request.Schedule,
            run.Request.TicketId,
            run.Request.RequestedBy,
            run.RequestedAt,
            run.StartedAt,
            run.EndedAt,
            run.Counts);
    }
}
