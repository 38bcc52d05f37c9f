using Passcode.Core.Workflows;

namespace Passcode.Core.BulkRuns;

/// <summary>The life of a run: select its targets, start, advance wave by wave until every target has ended, end.</summary>
public sealed class BulkRunWorkflow : Workflow<BulkState, BulkRunStatus>
{
    // States are some kilobytes, so that a turn's history stays within a few hundred.
    private const int RoundsPerTurn = 20;

    /// <inheritdoc />
    public override string Name => "BulkRun_v1";

    /// <inheritdoc />
    public override async Task<Turn<BulkState, BulkRunStatus>> RunTurn(IWorkflow workflow, BulkState state)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(state);
        for (var round = 0; round < RoundsPerTurn; round++)
        {
            var progress = await workflow.Run(BulkSteps.For(state.Phase), new BulkStepInput(workflow.InstanceId, state));
            if (progress is BulkProgress.End end)
            {
                var status = await workflow.Run(BulkSteps.End, new EndRunInput(workflow.InstanceId, end.Ending));
                return new Turn<BulkState, BulkRunStatus>.Done(status);
            }

            var next = (BulkProgress.Next)progress;
            if (next.At is { } at)
            {
                await workflow.WaitFor(BulkNudge.Signal, at);
            }

            state = next.State;
        }

        return new Turn<BulkState, BulkRunStatus>.Continue(state);
    }
}
