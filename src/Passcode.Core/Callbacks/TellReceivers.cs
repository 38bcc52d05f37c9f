using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Tells of a reset's state to whoever wants to know: begins one delivery for each receiver and waits for none. Called by the steps
/// after they wrote the record and before they bring the listing up to date, so that a process that dies in between tells it when
/// the step, or reconciliation, comes again.
/// </summary>
public sealed class TellReceivers(
    Subscribers subscribers, ITicketNotes tickets, IWorkflowClient workflows, CallbackDeliveryWorkflow workflow, TimeProvider time)
{
    /// <summary>Tells of the state the reset is in.</summary>
    public async Task Run(PasscodeReset reset, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reset);
        if (CallbackEvent.Of(reset) is not { } told)
        {
            return;
        }

        foreach (var target in await Targets(reset, cancellation))
        {
            await Tell(told, target, cancellation);
        }
    }

    /// <summary>Tells of the end of a bulk run, at the address that was given with its request.</summary>
    public Task Run(BulkRun run, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Request.CallbackUrl is null ? Task.CompletedTask : Tell(CallbackEvent.Of(run), new(CallbackTargetKind.Request), cancellation);
    }

    private Task Tell(CallbackEvent told, CallbackTarget target, CancellationToken cancellation)
    {
        var state = new DeliveryState(told, target, time.GetUtcNow());
        return workflows.Start(workflow, state.InstanceId, state, cancellation);
    }

    private async Task<IReadOnlyList<CallbackTarget>> Targets(PasscodeReset reset, CancellationToken cancellation)
    {
        List<CallbackTarget> targets = [];

        // A Logic App that waits for its callback goes on with the first one it gets, so it gets none before the end.
        if (reset.Request.CallbackUrl is not null && reset.Status.IsTerminal())
        {
            targets.Add(new(CallbackTargetKind.Request));
        }

        if (reset.Request is { Source: { } source, TicketId: not null } && tickets.Wants(source, reset.Status))
        {
            targets.Add(new(CallbackTargetKind.Ticket, source));
        }

        targets.AddRange((await subscribers.To(reset.Status, cancellation)).Select(id => new CallbackTarget(CallbackTargetKind.Subscription, id)));
        return targets;
    }
}
