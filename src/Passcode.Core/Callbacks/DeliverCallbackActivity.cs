using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Sends an event once, and says what follows. It may send again what was taken, when the process died before that was recorded:
/// receivers know it by its id.
/// </summary>
[DurableTask(Name)]
public sealed partial class DeliverCallbackActivity(
    ICallbackSender sender,
    ITicketComments tickets,
    Subscribers subscribers,
    IEnumerable<IRequestCallbackUrls> requests,
    IDeadLetters letters,
    PasscodeMetrics metrics,
    IOptions<CallbackOptions> options,
    TimeProvider time,
    ILogger<DeliverCallbackActivity> logger,
    IHostApplicationLifetime host) : ApplicationActivity<DeliveryInput, DeliveryProgress>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "DeliverCallback";

    // Deliveries that find no room ask less and less often, since they share the engine with resets; with the default settings, each quarter of an hour in the end.
    private const int MostDeferrals = 4;

    /// <inheritdoc />
    public override async Task<DeliveryProgress> Execute(DeliveryInput input, CancellationToken cancellationToken)
    {
        return await Send(input.State, cancellationToken) switch
        {
            DeliveryResult.Delivered => End(input, DeliveryOutcome.Delivered),
            DeliveryResult.Gone => await Gone(input, cancellationToken),
            DeliveryResult.Failed failed => await Later(input, failed, cancellationToken),
            DeliveryResult.Deferred deferred => await Later(input, new("The receiver failed repeatedly, or too many deliveries were under way.", deferred.RetryAfter), cancellationToken)
                with
            { IsDeferred = true },
            DeliveryResult.Refused refused => await GiveUp(input, refused.Reason, cancellationToken),
            var answer => throw new InvalidOperationException($"Unsupported delivery result: {answer.GetType().Name}."),
        };
    }

    private async Task<DeliveryResult> Send(DeliveryState state, CancellationToken cancellationToken)
    {
        if (state.Target is { Kind: CallbackTargetKind.Ticket, Id: { } source })
        {
            return await tickets.Write(source, state.Event, cancellationToken);
        }

        if (state.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            return await subscribers.Find(id, cancellationToken) is { } subscription
                ? await Send(state.Event, subscription, cancellationToken)
                : new DeliveryResult.Gone();
        }

        return await requests.Single(kind => kind.Include(state.Event.Type)).Find(state.Event.Subject, cancellationToken) is { } address
            ? await sender.Send(state.Event, address, secret: null, cancellationToken)
            : new DeliveryResult.Gone();
    }

    private async Task<DeliveryResult> Send(CallbackEvent published, Subscription subscription, CancellationToken cancellationToken)
    {
        var result = await sender.Send(published, subscription.Address, subscription.Secret, cancellationToken);
        if (result is DeliveryResult.Delivered)
        {
            await subscribers.RecordDelivered(subscription, cancellationToken);
        }

        return result;
    }

    private async Task<DeliveryProgress> Gone(DeliveryInput input, CancellationToken cancellationToken)
    {
        if (input.State.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            await subscribers.Remove(id, "receiver", cancellationToken);
        }

        return End(input, DeliveryOutcome.Gone);
    }

    private async Task<DeliveryProgress> Later(DeliveryInput input, DeliveryResult.Failed failed, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var deadline = input.State.Since + options.Value.RetryFor;
        if (now >= deadline)
        {
            return await GiveUp(input, failed.Reason, cancellationToken);
        }

        var at = now + options.Value.PauseAfter(input.State.Attempts + Math.Min(input.State.Deferrals, MostDeferrals), input.InstanceId, failed.RetryAfter);
        LogFailed(logger, input.InstanceId, input.State.Event.Id, input.State.Target.Kind, failed.Reason, at);
        return new DeliveryProgress(RetryAt: at < deadline ? at : deadline);
    }

    private async Task<DeliveryProgress> GiveUp(DeliveryInput input, string reason, CancellationToken cancellationToken)
    {
        await letters.Keep(DeadLetter.From(input, time.GetUtcNow(), reason), cancellationToken);
        if (input.State.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            await subscribers.RecordFailing(id, cancellationToken);
        }

        LogGivenUp(logger, input.InstanceId, input.State.Event.Id, input.State.Target.Kind, reason);
        return End(input, DeliveryOutcome.DeadLettered);
    }

    private DeliveryProgress End(DeliveryInput input, DeliveryOutcome outcome)
    {
        metrics.CallbackEnded(input.State.Target.Kind.ToWireName(), outcome.ToWireName());
        return new(Outcome: outcome);
    }

    [LoggerMessage(2001, LogLevel.Information, "Callback {InstanceId} of event {EventId} to {Target} failed and is retried at {At:O}: {Reason}")]
    private static partial void LogFailed(
        ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason, DateTimeOffset at);

    [LoggerMessage(2002, LogLevel.Warning, "Callback {InstanceId} of event {EventId} to {Target} failed permanently and is stored as a dead letter: {Reason}")]
    private static partial void LogGivenUp(ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason);
}
