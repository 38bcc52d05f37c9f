using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>What callers are told when a run is not begun, or cannot be steered.</summary>
internal static class BulkRunProblems
{
    public static Problem SelectionEmpty { get; } = new(
        ProblemCode.BulkSelectionEmpty, "The selection has no devices. Check it in the Intune admin center, or try a device with GET /api/devices.");

    public static Problem NothingToRetry { get; } = new(
        ProblemCode.BulkSelectionEmpty, "No device of the bulk run failed, expired or was cancelled, so there is nothing to retry.");

    public static Problem TooManyIn(int limit, bool isCallersOwn) => new(
        ProblemCode.BulkTooLarge,
        $"The selection has more than {limit} devices. Narrow it, or raise {(isCallersOwn ? "maxTargets" : $"{BulkOptions.Section}:{nameof(BulkOptions.MaxTargets)}")}.");

    public static Problem NotEnded(BulkRun run) => new(
        ProblemCode.BulkRunNotEnded,
        $"Bulk run {run.Id} is {run.Status.ToWireName()}. Wait for its end, or cancel it with POST /api/bulk-runs/{run.Id}/cancel; then retry.");

    /// <summary>What became of a request that was not accepted.</summary>
    public static Problem ToProblem(this BulkAcceptance acceptance) => acceptance switch
    {
        BulkAcceptance.KeyReused => new(
            ProblemCode.IdempotencyKeyReused, "Send a new key for a new request, or the same body to learn of the earlier one."),
        BulkAcceptance.Overlaps { Run: { } other } => new(
            ProblemCode.BulkRunOverlaps,
            $"Bulk run {other.Id} of the same selection is {other.Status.ToWireName()}. Wait for its end, or cancel it with POST /api/bulk-runs/{other.Id}/cancel."),
        BulkAcceptance.Overlaps { RunId: var id } => new(
            ProblemCode.BulkRunOverlaps, $"Bulk run {id} of the same selection is being accepted. Read it with GET /api/bulk-runs/{id}, or try again in two minutes."),
        BulkAcceptance.Empty => SelectionEmpty,
        BulkAcceptance.TooLarge { Limit: var limit, IsCallersOwn: var isCallersOwn } => TooManyIn(limit, isCallersOwn),
        _ => throw new ArgumentOutOfRangeException(nameof(acceptance), acceptance, "An acceptance without a problem."),
    };

    /// <summary>Why a wish comes too late, or too early.</summary>
    public static Problem TooLate(BulkRun run) => run.HasEnded
        ? new(ProblemCode.BulkRunHasEnded, $"Bulk run {run.Id} has already ended as {run.Status.ToWireName()}.")
        : new(ProblemCode.BulkRunStateConflict, $"Bulk run {run.Id} is {run.Status.ToWireName()}. Read it with GET /api/bulk-runs/{run.Id} for what can be done.");

    /// <summary>Reads the first page of a selection of Graph's, so that one that leads nowhere is refused at once.</summary>
    /// <returns>What is wrong with it; null when it is worth a run.</returns>
    public static async Task<Problem?> Check(
        this IDeviceSelections selections, BulkRequest request, int mostTargets, CancellationToken cancellationToken)
    {
        var selection = request.Selection;
        var answer = await selections.Read(selection, null, cancellationToken);
        if (!answer.Succeeded)
        {
            return answer.Problem.Fault == GraphFault.NotFound && selection.GroupId is { } group
                ? new(ProblemCode.BulkGroupNotFound, $"Entra ID has no group {group}. Check the object id of the group in the Entra admin center.")
                : answer.Problem.ToProblem();
        }

        var limit = Math.Min(request.MaxTargets ?? int.MaxValue, mostTargets);
        return answer.Value.Devices.Count > limit ? TooManyIn(limit, limit < mostTargets)
            : answer.Value is { Devices.Count: 0, Cursor: null } ? SelectionEmpty
            : null;
    }
}
