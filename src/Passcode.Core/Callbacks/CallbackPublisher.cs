using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Decides who is told of a reset's state or a bulk run's end: one delivery for each receiver. An activity returns them with its result and
/// the orchestrator starts them, so that they are neither lost nor waited for when a process dies.
/// </summary>
public sealed class CallbackPublisher(
    Subscribers subscribers, ITicketComments tickets, TimeProvider time)
{
    /// <summary>The deliveries of the state that the reset is in.</summary>
    public async Task<IReadOnlyList<DeliveryState>> DeliveriesOf(PasscodeReset reset, CancellationToken cancellationToken) =>
        CallbackEvent.Of(reset) is not { } published ? []
            : [.. (await Targets(reset, cancellationToken)).Select(target => new DeliveryState(published, target, time.GetUtcNow()))];

    /// <summary>The delivery of the end of a bulk run, to the address that was given with its request.</summary>
    public IReadOnlyList<DeliveryState> DeliveriesOf(BulkRun run) =>
        run.Request.CallbackUrl is null ? [] : [new(CallbackEvent.Of(run), new(CallbackTargetKind.Request), time.GetUtcNow())];

    private async Task<IReadOnlyList<CallbackTarget>> Targets(PasscodeReset reset, CancellationToken cancellationToken)
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

        targets.AddRange((await subscribers.To(reset.Status, cancellationToken)).Select(id => new CallbackTarget(CallbackTargetKind.Subscription, id)));
        return targets;
    }
}
