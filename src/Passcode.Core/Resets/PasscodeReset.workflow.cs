using Passcode.Core.Workflows;

namespace Passcode.Core.Resets;

/// <summary>The life of one reset: prepare, issue exactly once, watch until the device confirms, end.</summary>
public sealed class PasscodeResetWorkflow : Workflow<ResetState, ResetStatus>
{
    // Two history entries a round: a reset that confirms at once needs one turn, one that waits for a day needs a few.
    private const int RoundsPerTurn = 20;

    /// <inheritdoc />
    public override string Name => "PasscodeReset_v1";

    /// <inheritdoc />
    public override async Task<Turn<ResetState, ResetStatus>> RunTurn(IWorkflow workflow, ResetState state)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(state);
        for (var round = 0; round < RoundsPerTurn; round++)
        {
            var progress = await workflow.Run(ResetSteps.For(state.Phase), new ResetStepInput(workflow.InstanceId, state));
            if (progress is ResetProgress.End end)
            {
                var status = await workflow.Run(ResetSteps.End, new EndResetInput(workflow.InstanceId, end.Ending));
                return new Turn<ResetState, ResetStatus>.Done(status);
            }

            var next = (ResetProgress.Next)progress;
            if (next.At is { } at)
            {
                await workflow.WaitFor(ResetNudge.Signal, at);
            }

            state = state.Enter(next);
        }

        return new Turn<ResetState, ResetStatus>.Continue(state);
    }
}
