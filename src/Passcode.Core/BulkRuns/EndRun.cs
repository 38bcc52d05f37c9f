using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>Records how a run ended; it may run again.</summary>
public sealed class EndRun(BulkRecords records, TimeProvider time) : IStepBody<EndRunInput, BulkRunStatus>
{
    /// <inheritdoc />
    public async Task<BulkRunStatus> Run(EndRunInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var now = time.GetUtcNow();
        var run = await records.Update(
            input.RunId,
            run => run.HasEnded ? null : (run with
            {
                Status = input.Ending.Status,
                Problem = input.Ending.Problem,
                PausedBecause = null,
                EndedAt = now,
            }).Record(now, TimelineEventType.Ended, input.Ending.Problem ?? input.Ending.Status.ToWireName()),
            cancellation);
        return run.Status;
    }
}
