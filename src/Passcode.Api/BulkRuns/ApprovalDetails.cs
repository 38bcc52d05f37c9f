using Passcode.Api.Approvals;
using Passcode.Api.Devices;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>What an approver needs to know of a bulk run: two reads of storage.</summary>
internal sealed class ApprovalDetails(IBulkRuns runs, IBulkTargets targets, PublicAddress address) : IApprovalDetails
{
    private const int Shown = 5;

    /// <inheritdoc />
    public async Task<ApprovalBulkRunResource?> Find(string id, HttpRequest request, CancellationToken cancellationToken)
    {
        if (await runs.Find(id, cancellationToken) is not { Value: var run })
        {
            return null;
        }

        // A page can be short, or empty before the last one.
        var first = new List<BulkTarget>();
        string? continuation = null;
        do
        {
            var page = run.Shards == 0 ? new([], null) : await targets.Query(run.Id, run.Shards, new(TargetState.Queued, Shown - first.Count, continuation), cancellationToken);
            first.AddRange(page.Items);
            continuation = page.Continuation;
        }
        while (first.Count < Shown && continuation is not null);

        return new(
            run.SelectionInWords(),
            BulkCountsResource.ByName(run.Platforms),
            BulkCountsResource.ByName(run.Effects),
            BulkCountsResource.ByName(run.Refusals),
            [.. first.Select(target => DeviceResource.From(target.Device!))],
            address.For(request, $"/api/bulk-runs/{run.Id}/targets?state={TargetState.Queued.ToWireName()}"));
    }
}
