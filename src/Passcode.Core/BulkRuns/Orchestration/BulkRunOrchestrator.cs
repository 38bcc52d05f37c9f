using Microsoft.DurableTask;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// The life of one bulk run: select its targets, start (and wait for an approval where one is needed), advance batch by batch until every
/// target has ended, write the outcome. Its instance id is the run's id.
/// </summary>
[DurableTask(Name)]
public sealed class BulkRunOrchestrator : TaskOrchestrator<BulkState, BulkRunStatus>
{
    /// <summary>The name under which instances are stored.</summary>
    public const string Name = "BulkRun";

    // States are some kilobytes, so that the history of an execution stays within a few hundred.
    private const int RoundsPerExecution = 20;

    /// <inheritdoc />
    public override async Task<BulkRunStatus> RunAsync(TaskOrchestrationContext context, BulkState input)
    {
        var state = input;
        var changes = new StateChanges(context);
        for (var round = 0; round < RoundsPerExecution; round++)
        {
            var activity = state.Phase switch
            {
                BulkPhase.Select => SelectTargetsActivity.Name,
                BulkPhase.Start => StartRunActivity.Name,
                BulkPhase.Advance => AdvanceRunActivity.Name,
                _ => throw new InvalidOperationException($"There is no activity for the phase {state.Phase}."),
            };
            var progress = await context.CallActivityAsync<BulkProgress>(activity, new BulkActivityInput(context.InstanceId, state), RetryPolicies.Transient);
            await context.StartCallbackDeliveries(progress.Deliveries ?? []);
            if (progress.Outcome is { } outcome)
            {
                return await WriteOutcome(context, outcome);
            }

            if (progress.ResumeAt is { } time)
            {
                await changes.WaitUntil(time);
            }

            state = progress.State!;
        }

        context.ContinueAsNew(state, preserveUnprocessedEvents: true);
        return default;
    }

    private static async Task<BulkRunStatus> WriteOutcome(TaskOrchestrationContext context, BulkRunOutcome outcome)
    {
        var written = await context.CallActivityAsync<WriteRunOutcomeResult>(
            WriteRunOutcomeActivity.Name, new WriteRunOutcomeInput(context.InstanceId, outcome), RetryPolicies.Transient);
        await context.StartCallbackDeliveries(written.Deliveries);
        return written.Status;
    }
}
