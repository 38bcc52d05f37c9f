using Microsoft.DurableTask;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Resets;

/// <summary>
/// The life of one reset: check eligibility, wait for an approval where policy asks for one, issue the command exactly once, poll the device
/// action state until the device confirms, write the outcome. Its instance id is the reset's id.
/// </summary>
[DurableTask(Name)]
public sealed class PasscodeResetOrchestrator : TaskOrchestrator<ResetState, ResetStatus>
{
    /// <summary>The name under which instances are stored. A version that cannot replay their histories needs a new name beside this one.</summary>
    public const string Name = "PasscodeReset";

    // Some entries of history each: a reset that confirms at once needs one execution, one that waits for a day needs a few.
    private const int RoundsPerExecution = 20;

    private static readonly TimeSpan PauseAfterContradiction = TimeSpan.FromSeconds(5);

    /// <inheritdoc />
    public override async Task<ResetStatus> RunAsync(TaskOrchestrationContext context, ResetState input)
    {
        var state = input;
        var changes = new StateChanges(context);
        var deliveries = new List<CallbackDelivery>();
        for (var round = 0; round < RoundsPerExecution; round++)
        {
            var activity = state.Phase switch
            {
                ResetPhase.CheckEligibility => CheckEligibilityActivity.Name,
                ResetPhase.WaitForApproval => CheckApprovalActivity.Name,
                ResetPhase.IssueCommand => IssueCommandActivity.Name,
                ResetPhase.PollDeviceActionState => PollDeviceActionStateActivity.Name,
                _ => throw new InvalidOperationException($"There is no activity for the phase {state.Phase}."),
            };
            var progress = await Run(context, activity, state, deliveries);
            deliveries.AddRange(progress.Deliveries ?? []);
            if (progress is not { Outcome: null, ResumeAt: null }) // no command waits for receivers
            {
                await context.StartCallbackDeliveries(deliveries);
                deliveries.Clear();
            }

            if (progress.Outcome is { } outcome)
            {
                var status = await WriteOutcome(context, outcome);
                if (status.IsTerminal())
                {
                    return status;
                }

                // Another run of the activity was sending the command meanwhile.
                progress = ResetProgress.Enter(ResetPhase.IssueCommand, context.CurrentUtcDateTime + PauseAfterContradiction);
            }

            if (progress.ResumeAt is { } time)
            {
                await changes.WaitUntil(time);
            }

            state = state.Enter(progress);
        }

        await context.StartCallbackDeliveries(deliveries);
        context.ContinueAsNew(state, preserveUnprocessedEvents: true);
        return default;
    }

    private static async Task<ResetProgress> Run(TaskOrchestrationContext context, string activity, ResetState state, IReadOnlyList<CallbackDelivery> deliveries)
    {
        try
        {
            return await context.CallActivityAsync<ResetProgress>(activity, new ResetActivityInput(context.InstanceId, state), RetryPolicies.Transient);
        }
        catch (TaskFailedException)
        {
            await context.StartCallbackDeliveries(deliveries); // reconciliation starts the reset again, and publishes nothing again
            throw;
        }
    }

    private static async Task<ResetStatus> WriteOutcome(TaskOrchestrationContext context, ResetOutcome outcome)
    {
        var written = await context.CallActivityAsync<WriteOutcomeResult>(
            WriteOutcomeActivity.Name, new WriteOutcomeInput(context.InstanceId, outcome), RetryPolicies.Transient);
        await context.StartCallbackDeliveries(written.Deliveries);
        return written.Status;
    }
}
