using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Callbacks;

/// <summary>
/// Delivers one event to all its receivers: try those that are due, wait, try again, until each has accepted it or is given up. It is an instance of its own, so that
/// receivers delay neither a reset nor another event, and one for all receivers, so that an event costs the engine the same however many there are.
/// </summary>
[DurableTask(Name)]
public sealed class CallbackDeliveryOrchestrator : TaskOrchestrator<CallbackDelivery, string>
{
    /// <summary>The name under which instances are stored.</summary>
    public const string Name = "CallbackDelivery";

    // A day of growing pauses is some twenty attempts.
    private const int TurnsPerExecution = 20;

    /// <inheritdoc />
    public override async Task<string> RunAsync(TaskOrchestrationContext context, CallbackDelivery input)
    {
        var delivery = input;
        for (var turn = 0; turn < TurnsPerExecution; turn++)
        {
            var due = delivery.DueAt(context.CurrentUtcDateTime);
            var pending = await context.CallActivityAsync<IReadOnlyList<CallbackReceiver>>(
                DeliverCallbackActivity.Name, new DeliveryInput(context.InstanceId, delivery with { Receivers = due }), RetryPolicies.Transient);
            delivery = delivery with { Receivers = [.. delivery.Receivers.Except(due), .. pending], FindsSubscribers = false };
            if (delivery.Receivers is [])
            {
                return delivery.Event.Id;
            }

            await context.WaitUntil(delivery.NextAt);
        }

        context.ContinueAsNew(delivery);
        return delivery.Event.Id;
    }
}

/// <summary>One event and the receivers that have not accepted it; no secret.</summary>
/// <param name="Event">The event.</param>
/// <param name="Receivers">The receivers.</param>
/// <param name="Since">When the delivery began; it is given up a day later.</param>
/// <param name="FindsSubscribers">
/// Whether the next turn finds the subscribers of the event's type: in the first turn, so that a hundred of them are no part of the messages that a reset waits for.
/// </param>
/// <param name="RedeliveryOf">The ID of the dead letter that is delivered again; null for the first delivery.</param>
public sealed record CallbackDelivery(
    CallbackEvent Event,
    IReadOnlyList<CallbackReceiver> Receivers,
    DateTimeOffset Since,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool FindsSubscribers = false,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RedeliveryOf = null)
{
    /// <summary>The ID of the delivery's instance. The same event is the same delivery, however often it is published.</summary>
    [JsonIgnore]
    public string InstanceId => "callback-" + IdOf(RedeliveryOf is { } letter ? ["again", letter] : [Event.Id]);

    // Receivers that are due almost at the same time share a turn.
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(10);

    /// <summary>When the next receivers are due.</summary>
    [JsonIgnore]
    public DateTimeOffset NextAt
    {
        get
        {
            var first = Receivers.Min(At);
            return Receivers.Select(At).Where(at => at <= first + Together).Max();
        }
    }

    /// <summary>The receivers that are due at a time.</summary>
    public IReadOnlyList<CallbackReceiver> DueAt(DateTimeOffset now) => [.. Receivers.Where(receiver => At(receiver) <= now)];

    /// <summary>An ID that follows from its parts.</summary>
    internal static string IdOf(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];

    private DateTimeOffset At(CallbackReceiver receiver) => receiver.RetryAt ?? Since;
}

/// <summary>A receiver of an event that has not accepted it.</summary>
/// <param name="Target">The receiver.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Deferrals">How often it was deferred since the last attempt.</param>
/// <param name="RetryAt">When to try again; null for now.</param>
public sealed record CallbackReceiver(
    CallbackTarget Target,
    int Attempts = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Deferrals = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? RetryAt = null);

/// <summary>What a delivery's activity is given.</summary>
/// <param name="InstanceId">The delivery's instance.</param>
/// <param name="Delivery">The event, and the receivers to try.</param>
public sealed record DeliveryInput(string InstanceId, CallbackDelivery Delivery);

/// <summary>How the delivery to a receiver ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The receiver took the event.</summary>
    Delivered,

    /// <summary>The receiver is no more: it said so (410), or its subscription was removed.</summary>
    Gone,

    /// <summary>Given up, and kept among the dead letters.</summary>
    DeadLettered,
}
