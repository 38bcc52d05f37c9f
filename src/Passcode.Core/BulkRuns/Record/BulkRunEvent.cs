using System.Globalization;
using Passcode.Core.Callbacks;
using Passcode.Core.Eligibility;

namespace Passcode.Core.BulkRuns;

/// <summary>The events of bulk runs: an approval that is awaited, the start, each pause, the end, and confirmations after it.</summary>
public static class BulkRunEvent
{
    private const string Prefix = "passcode.bulkRun.";
    private const string Started = Prefix + "started";
    private const string ConfirmedLate = Prefix + "confirmedLate";

    public static IReadOnlyList<string> Types { get; } =
    [
        TypeOf(BulkRunStatus.AwaitingApproval), Started, TypeOf(BulkRunStatus.Paused),
        .. Enum.GetValues<BulkRunStatus>().Where(BulkRun.IsTerminal).Select(TypeOf), ConfirmedLate,
    ];

    /// <summary>Whether a type is one of these.</summary>
    public static bool IsType(string type) => type?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    public static CallbackEvent CreateStarted(BulkRun run) =>
        CallbackEvent.Create($"{run.Id}-started", Started, run.Id, run.StartedAt!.Value, BulkRunEventData.Create(run));

    /// <summary>The event of devices that confirmed after the end; each pass of the reconciliation that found some has an id of its own.</summary>
    public static CallbackEvent CreateConfirmedLate(BulkRun run) => CallbackEvent.Create(
        string.Create(CultureInfo.InvariantCulture, $"{run.Id}-confirmedLate-{run.LastEvent!.Sequence}"), ConfirmedLate, run.Id, run.LastEvent.At, BulkRunEventData.Create(run));

    /// <summary>The event of a run that awaits an approval, is paused or has ended. A run can be paused several times; each pause has an id of its own.</summary>
    public static CallbackEvent Create(BulkRun run)
    {
        var pause = run.Status == BulkRunStatus.Paused ? string.Create(CultureInfo.InvariantCulture, $"-{run.LastEvent!.Sequence}") : "";
        return CallbackEvent.Create(
            $"{run.Id}-{run.Status.ToWireName()}{pause}", TypeOf(run.Status), run.Id, run.EndedAt ?? run.LastEvent!.At, BulkRunEventData.Create(run));
    }

    /// <summary>The type for a state.</summary>
    public static string TypeOf(BulkRunStatus status) => Prefix + status.ToWireName();
}

/// <summary>What an event tells of a bulk run: who requested it, and the number of devices by state.</summary>
/// <param name="Id">The id of the run.</param>
/// <param name="Status">The state.</param>
/// <param name="PauseReason">Why it is paused; null if it is not.</param>
/// <param name="ReasonCode">Why it ended without being completed, such as an approval that expired.</param>
/// <param name="Problem">Why it did not run, in words.</param>
/// <param name="DryRun">Whether devices are only checked and no command is sent.</param>
/// <param name="Schedule">The schedule that started it; null when a person did.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="RequestedBy">Who requested it.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="StartedAt">When the first command could be sent.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Counts">The number of devices by state and by reason code.</param>
/// <param name="Late">The number of devices that confirmed after the end.</param>
public sealed record BulkRunEventData(
    string Id,
    BulkRunStatus Status,
    PauseReason? PauseReason,
    ReasonCode? ReasonCode,
    string? Problem,
    bool DryRun,
    string? Schedule,
    string? TicketId,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? EndedAt,
    BulkCounts Counts,
    int Late)
{
    /// <summary>The data of a run as it is now.</summary>
    public static BulkRunEventData Create(BulkRun run)
    {
        return new(
            run.Id,
            run.Status,
            run.CurrentPauseReason,
            run.ReasonCode,
            run.Problem,
            run.Request.DryRun,
            run.Request.Schedule,
            run.Request.TicketId,
            run.Request.RequestedBy,
            run.RequestedAt,
            run.StartedAt,
            run.EndedAt,
            run.Counts,
            run.Late);
    }
}
