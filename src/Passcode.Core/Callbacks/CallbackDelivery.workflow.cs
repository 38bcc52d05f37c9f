using Passcode.Core.Workflows;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Brings one event to one receiver: try, wait, try again, until it is taken or given up. An instance of its own, so that no receiver
/// can hold up a reset or another receiver.
/// </summary>
public sealed class CallbackDeliveryWorkflow : Workflow<DeliveryState, DeliveryOutcome>
{
    // A day of growing pauses is some twenty attempts, with two history entries each.
    private const int RoundsPerTurn = 20;

    /// <inheritdoc />
    public override string Name => "CallbackDelivery_v1";

    /// <inheritdoc />
    public override async Task<Turn<DeliveryState, DeliveryOutcome>> RunTurn(IWorkflow workflow, DeliveryState state)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(state);
        for (var round = 0; round < RoundsPerTurn; round++)
        {
            var progress = await workflow.Run(DeliverySteps.Deliver, new DeliveryInput(workflow.InstanceId, state));
            if (progress is DeliveryProgress.End end)
            {
                return new Turn<DeliveryState, DeliveryOutcome>.Done(end.Outcome);
            }

            await workflow.SleepUntil(((DeliveryProgress.Next)progress).At);
            state = state with { Attempts = state.Attempts + 1 };
        }

        return new Turn<DeliveryState, DeliveryOutcome>.Continue(state);
    }
}
