using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Passcode.Core.Observability;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Sends an event once to each receiver that is due, and says which remain. What fails for one receiver concerns no other. It may send again what was accepted, when
/// the process died before that was recorded: receivers know it by its id.
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
    IHostApplicationLifetime host) : ApplicationActivity<DeliveryInput, IReadOnlyList<CallbackReceiver>>(host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "DeliverCallback";

    private const int SendsAtOnce = 50;

    // With the default time-out of a send, the activity ends within 30 s.
    private static readonly TimeSpan NoSendsAfter = TimeSpan.FromSeconds(15);

    // Deliveries that find no room ask less and less often, since they share the engine with resets; with the default settings, each quarter of an hour in the end.
    private const int MostDeferrals = 4;
    private static readonly DeliveryResult NoRoom = new DeliveryResult.Deferred(TimeSpan.Zero);

    private int _underWay;

    /// <inheritdoc />
    public override async Task<IReadOnlyList<CallbackReceiver>> Execute(DeliveryInput input, CancellationToken cancellationToken)
    {
        try
        {
            var hasRoom = Interlocked.Increment(ref _underWay) <= options.Value.MaxConcurrentDeliveries;
            return await Deliver(input, hasRoom, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private async Task<IReadOnlyList<CallbackReceiver>> Deliver(DeliveryInput input, bool hasRoom, CancellationToken cancellationToken)
    {
        var (delivery, finds) = (input.Delivery, input.Delivery.FindsSubscribers);
        var subscriptions = finds || delivery.Receivers.Any(receiver => receiver.Target.Kind == CallbackTargetKind.Subscription) ? await subscribers.Known(cancellationToken) : [];
        CallbackReceiver[] receivers =
        [
            .. delivery.Receivers,
            .. subscriptions.Where(subscription => finds && subscription.EventTypes.Contains(delivery.Event.Type))
                .Select(subscription => new CallbackReceiver(new(CallbackTargetKind.Subscription, subscription.Id))),
        ];
        var (tried, pending, begun) = (0, new List<CallbackReceiver>(), time.GetTimestamp());
        foreach (var batch in receivers.Chunk(SendsAtOnce).TakeWhile(_ => time.GetElapsedTime(begun) < NoSendsAfter))
        {
            var remaining = await Task.WhenAll(batch.Select(async receiver => await Apply(
                hasRoom ? await TrySend(delivery.Event, receiver.Target, subscriptions, cancellationToken) : NoRoom,
                new(input.InstanceId, delivery, receiver, time.GetUtcNow()),
                cancellationToken)));
            pending.AddRange(remaining.OfType<CallbackReceiver>());
            tried += batch.Length;
        }

        // Those that the time did not suffice for are due at once.
        return [.. pending, .. receivers.Skip(tried).Select(receiver => receiver with { RetryAt = null })];
    }

    // A fault repeats the event to no other receiver. Its message could contain an address.
    [SuppressMessage("Design", "CA1031", Justification = "It is logged, and the receiver is tried again.")]
    private async Task<DeliveryResult> TrySend(CallbackEvent published, CallbackTarget target, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken)
    {
        try
        {
            return await Send(published, target, subscriptions, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return new DeliveryResult.Failed($"Not sent: {fault.GetType().Name}.");
        }
    }

    // What remains of a receiver; null when nothing more is sent to it.
    [SuppressMessage("Design", "CA1031", Justification = "It is logged, and the receiver is tried again.")]
    private async Task<CallbackReceiver?> Apply(DeliveryResult result, Sent sent, CancellationToken cancellationToken)
    {
        try
        {
            return await Remaining(result, sent, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            return Retry(sent, sent.Attempted, $"Its outcome was not recorded: {fault.GetType().Name}.", null);
        }
    }

    private async Task<CallbackReceiver?> Remaining(DeliveryResult result, Sent sent, CancellationToken cancellationToken) => result switch
    {
        DeliveryResult.Delivered => End(sent, DeliveryOutcome.Delivered),
        DeliveryResult.Gone => await Gone(sent, cancellationToken),
        DeliveryResult.Failed failed => await Later(sent, sent.Attempted, failed.Reason, failed.RetryAfter, cancellationToken),
        DeliveryResult.Deferred deferred => await Later(
            sent, sent.Receiver with { Deferrals = sent.Receiver.Deferrals + 1 }, "The receiver failed repeatedly, or too many deliveries were under way.", deferred.RetryAfter, cancellationToken),
        DeliveryResult.Refused refused => await GiveUp(sent, refused.Reason, cancellationToken),
        _ => throw new InvalidOperationException($"Unsupported delivery result: {result.GetType().Name}."),
    };

    private async Task<DeliveryResult> Send(
        CallbackEvent published, CallbackTarget target, IReadOnlyList<Subscription> subscriptions, CancellationToken cancellationToken) => target.Kind switch
        {
            CallbackTargetKind.Ticket => await tickets.Write(target.Id!, published, cancellationToken),
            CallbackTargetKind.Subscription => (subscriptions.FirstOrDefault(each => each.Id == target.Id) ?? await subscribers.Find(target.Id!, cancellationToken)) is { } subscription
                ? await Send(published, subscription, cancellationToken)
                : new DeliveryResult.Gone(),
            _ => await requests.Single(kind => kind.Include(published.Type)).Find(published.Subject, cancellationToken) is { } address
                ? await sender.Send(published, address, secret: null, cancellationToken)
                : new DeliveryResult.Gone(),
        };

    private async Task<DeliveryResult> Send(CallbackEvent published, Subscription subscription, CancellationToken cancellationToken)
    {
        var result = await sender.Send(published, subscription.Address, subscription.Secret, cancellationToken);
        if (result is DeliveryResult.Delivered)
        {
            await TryRenew(subscription, cancellationToken);
        }

        return result;
    }

    // The receiver has accepted the event, whatever becomes of the renewal; the next event renews, too.
    [SuppressMessage("Design", "CA1031", Justification = "It is logged, and the next event renews the subscription.")]
    private async Task TryRenew(Subscription subscription, CancellationToken cancellationToken)
    {
        try
        {
            await subscribers.RecordDelivered(subscription, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            LogNotRenewed(logger, fault, subscription.Id);
        }
    }

    private async Task<CallbackReceiver?> Gone(Sent sent, CancellationToken cancellationToken)
    {
        if (sent.Receiver.Target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            await subscribers.Remove(id, "receiver", cancellationToken);
        }

        return End(sent, DeliveryOutcome.Gone);
    }

    private async Task<CallbackReceiver?> Later(Sent sent, CallbackReceiver remaining, string reason, TimeSpan? retryAfter, CancellationToken cancellationToken)
    {
        var deadline = sent.Delivery.Since + options.Value.RetryFor;
        if (sent.At >= deadline)
        {
            return await GiveUp(sent, reason, cancellationToken);
        }

        var retried = Retry(sent, remaining, reason, retryAfter);
        return retried.RetryAt < deadline ? retried : retried with { RetryAt = deadline };
    }

    private CallbackReceiver Retry(Sent sent, CallbackReceiver remaining, string reason, TimeSpan? retryAfter)
    {
        var receiver = sent.Receiver;
        var at = sent.At + options.Value.PauseAfter(receiver.Attempts + Math.Min(receiver.Deferrals, MostDeferrals), sent.InstanceId, retryAfter);
        if (remaining.Deferrals == 0) // a deferral is no news, and two hundred of them are a page of log
        {
            LogFailed(logger, sent.InstanceId, sent.Delivery.Event.Id, receiver.Target.Kind, reason, at);
        }

        return remaining with { RetryAt = at };
    }

    private async Task<CallbackReceiver?> GiveUp(Sent sent, string reason, CancellationToken cancellationToken)
    {
        var target = sent.Receiver.Target;
        await letters.Keep(DeadLetter.From(sent.Delivery, sent.Receiver, sent.At, reason), cancellationToken);
        if (target is { Kind: CallbackTargetKind.Subscription, Id: { } id })
        {
            await subscribers.RecordFailing(id, cancellationToken);
        }

        LogGivenUp(logger, sent.InstanceId, sent.Delivery.Event.Id, target.Kind, reason);
        return End(sent, DeliveryOutcome.DeadLettered);
    }

    private CallbackReceiver? End(Sent sent, DeliveryOutcome outcome)
    {
        metrics.CallbackEnded(sent.Receiver.Target.Kind.ToWireName(), outcome.ToWireName());
        return null;
    }

    [LoggerMessage(2001, LogLevel.Information, "Callback {InstanceId} of event {EventId} to {Target} failed and is retried at {At:O}: {Reason}")]
    private static partial void LogFailed(
        ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason, DateTimeOffset at);

    [LoggerMessage(2003, LogLevel.Warning, "The subscription {SubscriptionId} received an event and could not be renewed")]
    private static partial void LogNotRenewed(ILogger logger, Exception fault, string subscriptionId);

    [LoggerMessage(2002, LogLevel.Warning, "Callback {InstanceId} of event {EventId} to {Target} failed permanently and is stored as a dead letter: {Reason}")]
    private static partial void LogGivenUp(ILogger logger, string instanceId, string eventId, CallbackTargetKind target, string reason);

    /// <summary>An attempt at one receiver.</summary>
    private sealed record Sent(string InstanceId, CallbackDelivery Delivery, CallbackReceiver Receiver, DateTimeOffset At)
    {
        /// <summary>The receiver with one more attempt.</summary>
        public CallbackReceiver Attempted => Receiver with { Attempts = Receiver.Attempts + 1, Deferrals = 0 };
    }
}
