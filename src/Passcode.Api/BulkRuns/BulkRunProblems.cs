using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class BulkRunId
{
    public static Problem NotFound { get; } = new(ProblemCode.BulkRunNotFound, $"Check the ID. List the bulk runs to find it.");

    /// <summary>Returns the bulk run with an ID; null if the ID is malformed or unknown. A malformed ID causes no storage
    /// request.</summary>
    public static async Task<BulkRun?> FindRun(this IBulkRuns runs, string id, CancellationToken cancellationToken) =>
        ResetId.Parse(id) is { } known ? (await runs.Find(known, cancellationToken))?.Value : null;
}

internal static class BulkRunProblems
{
    public static Problem SelectionEmpty { get; } = new(
        ProblemCode.BulkSelectionEmpty, $"The selection contains no devices. Check it in the Intune admin center, or search for one of its devices.");

    public static Problem NothingToRetry { get; } = new(
        ProblemCode.BulkSelectionEmpty, $"No device of the bulk run failed, expired or was cancelled for a reason that may have passed, so there is nothing to retry. See the reasons of the bulk run.");

    public static Problem GroupNotFound(string idOrName) =>
        new(ProblemCode.BulkGroupNotFound, $"Entra ID has no group {idOrName}. Check the group in the Entra admin center, or search for it.");

    public static Problem TooManyIn(int limit, bool isCallersOwn) => new(
        ProblemCode.BulkTooLarge,
        $"The selection contains more than {limit} devices. Select fewer devices, or {(isCallersOwn ? "raise maxTargets" : "ask an administrator to raise the limit")}.");

    public static Problem NotEnded(BulkRun run) => new(
        ProblemCode.BulkRunNotEnded,
        $"Bulk run {run.Id} is {run.Status.ToWireName()}. Wait until it ends, or cancel it; then retry it.");

    public static Problem ToProblem(this RequestResult<BulkRun> result) => result switch
    {
        BulkRequestResult.Overlaps { Run: { } other } => new(
            ProblemCode.BulkRunOverlaps,
            $"Bulk run {other.Id} of the same selection is {other.Status.ToWireName()}. Wait until it ends, or cancel it."),
        BulkRequestResult.Overlaps { RunId: var id } => new(
            ProblemCode.BulkRunOverlaps, $"Bulk run {id} of the same selection is being accepted. Wait until it ends, or try again in two minutes."),
        BulkRequestResult.Empty => SelectionEmpty,
        BulkRequestResult.TooLarge { Limit: var limit, IsCallersOwn: var isCallersOwn } => TooManyIn(limit, isCallersOwn),
        _ => result.ToProblem($"bulk run", $", or select fewer devices"),
    };

    /// <summary>Creates the problem for a command that the state of the bulk run does not allow.</summary>
    public static Problem TooLate(BulkRun run) => run.HasEnded
        ? new(ProblemCode.BulkRunHasEnded, $"Bulk run {run.Id} ended earlier; its status is {run.Status.ToWireName()}.")
        : new(ProblemCode.BulkRunStateConflict, $"The status of bulk run {run.Id} is {run.Status.ToWireName()}, which does not allow this action. Get the bulk run to see its current status.");

    /// <summary>Reads the first page of a selection from Graph, so that an empty or unknown selection is refused immediately.</summary>
    /// <returns>The problem; null if the selection contains devices.</returns>
    public static async Task<Problem?> Check(
        this IDeviceSelections selections, BulkRequest request, int mostTargets, CancellationToken cancellationToken)
    {
        var selection = request.Selection;
        var answer = await selections.Read(selection, null, cancellationToken);
        if (!answer.Succeeded)
        {
            return answer.Problem.Fault == GraphFault.NotFound && selection is BulkSelection.Group { Id: var group }
                ? GroupNotFound(group)
                : answer.Problem.ToProblem();
        }

        var limit = Math.Min(request.MaxTargets ?? int.MaxValue, mostTargets);
        return answer.Value.Devices.Count > limit ? TooManyIn(limit, limit < mostTargets)
            : answer.Value is { Devices.Count: 0, Cursor: null, Unreadable.Count: 0 } ? SelectionEmpty
            : null;
    }
}
