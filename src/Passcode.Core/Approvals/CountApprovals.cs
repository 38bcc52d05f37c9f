using Passcode.Core.Observability;

namespace Passcode.Core.Approvals;

/// <summary>Looks how much waits for an approval, for whoever watches the metric.</summary>
public sealed class CountApprovals(IPendingApprovals pending, PasscodeMetrics metrics)
{
    private const int PageSize = 1000;

    /// <summary>Counts the queue and records the count, also when nothing waits.</summary>
    public async Task Run(CancellationToken cancellationToken)
    {
        var count = 0;
        string? continuation = null;
        do
        {
            var page = await pending.List(PageSize, continuation, cancellationToken);
            count += page.Approvals.Count;
            continuation = page.Continuation;
        }
        while (continuation is not null);

        metrics.PendingApprovals(count);
    }
}
