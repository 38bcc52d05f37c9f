using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Core.BulkRuns;
using Passcode.Core.Observability;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Sends an event once, and says what follows. It may send again what was taken, when the process died before that was recorded:
/// receivers know it by its id.
/// </summary>
public sealed partial class DeliverCallback(
    ICallbackSender sender,
    ITicketNotes tickets,
    Subscribers subscribers,
    IResetStore resets,
    IBulkRuns runs,
    IDeadLetters letters,
    PasscodeMetrics metrics,
    IOptions<CallbackOptions> options,
    TimeProvider time,
    ILogger<DeliverCallback> logger) : IStepBody<DeliveryInput, DeliveryProgress>
{
    /// <inheritdoc />
    public async Task<DeliveryProgress> Run(DeliveryInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return await Send(input.State, cancellation) switch
        {
            DeliveryAnswer.Delivered => End(input, DeliveryOutcome.Delivered),
            DeliveryAnswer.Gone => await Gone(input, cancellation),
            DeliveryAnswer.Failed failed => await Later(input, failed, cancellation),
            DeliveryAnswer.Refused refused => await GiveUp(input, refused.Reason, cancellation),
            var answer => throw new InvalidOperationException($"An answer without a consequence: {answer.GetType().Name}."),
        };
    }

    private async Task<DeliveryAnswer> Send(DeliveryState state, CancellationToken cancellation)
    {
        if (state.Target is { Kind: CallbackTargetKind.Ticket, Id: { } source })
        {
            return await tickets.Write(source, state.Event, cancellation);
        }

        var address = state.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id }
            ? await subscribers.AddressOf(id, cancellation)
            : state.Event.Run is { Id: var runId } ? (await runs.Find(runId, cancellation))?.Run.Request.CallbackUrl
            : (await resets.Find(state.Event.Subject, cancellation))?.Reset.Request.CallbackUrl;
        return address is null ? new DeliveryAnswer.Gone() : await sender.Send(state.Event, address, cancellation);
    }

    private async Task<DeliveryProgress> Gone(DeliveryInput input, CancellationToken cancellation)
    {
        if (input.State.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            await subscribers.Remove(id, cancellation);
        }

        return End(input, DeliveryOutcome.Gone);
    }

    private async Task<DeliveryProgress> Later(DeliveryInput input, DeliveryAnswer.Failed failed, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var deadline = input.State.Since + options.Value.RetryFor;
        if (now >= deadline)
        {
            return await GiveUp(input, failed.Reason, cancellation);
        }

        var at = now + options.Value.PauseAfter(input.State.Attempts, input.InstanceId, failed.RetryAfter);
        LogFailed(logger, input.InstanceId, input.State.Event.Id, input.State.Target.Kind, failed.Reason, at);
        return new DeliveryProgress.Next(at < deadline ? at : deadline);
    }

    private async Task<DeliveryProgress> GiveUp(DeliveryInput input, string reason, CancellationToken cancellation)
    {
        await letters.Keep(DeadLetter.Of(input, time.GetUtcNow(), reason), cancellation);
        LogGivenUp(logger, input.InstanceId, input.State.Event.Id, input.State.Target.Kind, reason);
        return End(input, DeliveryOutcome.DeadLettered);
    }

    private DeliveryProgress.End End(DeliveryInput input, DeliveryOutcome outcome)
    {
        metrics.CallbackEnded(input.State.Target.Kind.ToWireName(), outcome.ToWireName());
        return new(outcome);
    }

    [LoggerMessage(2001, LogLevel.Information, "Callback {InstanceId} of event {EventId} to {Target} failed and is tried again at {At:O}: {Reason}")]
    private static partial void LogFailed(
        ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason, DateTimeOffset at);

    [LoggerMessage(2002, LogLevel.Warning, "Callback {InstanceId} of event {EventId} to {Target} is given up and kept as a dead letter: {Reason}")]
    private static partial void LogGivenUp(ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason);
}
