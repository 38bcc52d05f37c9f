using Microsoft.DurableTask;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Delivers one event to one receiver: try, wait, try again, until it is accepted or given up. It is an instance of its own, so that no
/// receiver delays a reset or another receiver.
/// </summary>
[DurableTask(Name)]
public sealed class CallbackDeliveryOrchestrator : TaskOrchestrator<DeliveryState, DeliveryOutcome>
{
    /// <summary>The name under which instances are stored.</summary>
    public const string Name = "CallbackDelivery";

    // A day of growing pauses is some twenty attempts.
    private const int AttemptsPerExecution = 20;

    /// <inheritdoc />
    public override async Task<DeliveryOutcome> RunAsync(TaskOrchestrationContext context, DeliveryState input)
    {
        var state = input;
        for (var attempt = 0; attempt < AttemptsPerExecution; attempt++)
        {
            var progress = await context.CallActivityAsync<DeliveryProgress>(
                DeliverCallbackActivity.Name, new DeliveryInput(context.InstanceId, state), RetryPolicies.Transient);
            if (progress.Outcome is { } outcome)
            {
                return outcome;
            }

            await context.WaitUntil(progress.RetryAt!.Value);
            state = state with { Attempts = state.Attempts + 1 };
        }

        context.ContinueAsNew(state);
        return default;
    }
}
