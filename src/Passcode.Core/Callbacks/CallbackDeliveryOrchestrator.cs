using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
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
            state = progress.IsDeferred ? state with { Deferrals = state.Deferrals + 1 } : state with { Attempts = state.Attempts + 1, Deferrals = 0 };
        }

        context.ContinueAsNew(state);
        return default;
    }
}

/// <summary>What the delivery of one event to one receiver carries from turn to turn; no secret.</summary>
/// <param name="Event">The event.</param>
/// <param name="Target">The receiver.</param>
/// <param name="Since">When the delivery began; it is given up a day later.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Deferrals">How often it was deferred since the last attempt.</param>
public sealed record DeliveryState(
    CallbackEvent Event,
    CallbackTarget Target,
    DateTimeOffset Since,
    int Attempts = 0,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Deferrals = 0)
{
    /// <summary>The id of the delivery's instance. The same event to the same receiver is the same delivery, however often it is begun.</summary>
    [JsonIgnore]
    public string InstanceId => InstanceIdOf(Event.Id, Target.Kind.ToWireName(), Target.Id ?? "");

    /// <summary>An instance id for what is named.</summary>
    internal static string InstanceIdOf(params string[] parts) =>
        "callback-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
}

/// <summary>What a delivery's activity is given.</summary>
/// <param name="InstanceId">The delivery's instance.</param>
/// <param name="State">Where it is.</param>
public sealed record DeliveryInput(string InstanceId, DeliveryState State);

/// <summary>What an attempt came to: exactly one of the two is set.</summary>
/// <param name="RetryAt">When to try again.</param>
/// <param name="Outcome">How the delivery ended.</param>
/// <param name="IsDeferred">Whether nothing was sent, so that it does not count as an attempt.</param>
public sealed record DeliveryProgress(DateTimeOffset? RetryAt = null, DeliveryOutcome? Outcome = null, bool IsDeferred = false);

/// <summary>How a delivery ended.</summary>
public enum DeliveryOutcome
{
    /// <summary>The receiver took the event.</summary>
    Delivered,

    /// <summary>The receiver is no more: it said so (410), or its subscription was removed.</summary>
    Gone,

    /// <summary>Given up, and kept among the dead letters.</summary>
    DeadLettered,
}
