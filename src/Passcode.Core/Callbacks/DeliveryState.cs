using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace Passcode.Core.Callbacks;

/// <summary>What the delivery of one event to one receiver carries from turn to turn; no secret.</summary>
/// <param name="Event">The event.</param>
/// <param name="Target">The receiver.</param>
/// <param name="Since">When the delivery began; it is given up a day later.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record DeliveryState(CallbackEvent Event, CallbackTarget Target, DateTimeOffset Since, int Attempts = 0)
{
    /// <summary>The id of the delivery's instance. The same event to the same receiver is the same delivery, however often it is begun.</summary>
    [JsonIgnore]
    public string InstanceId => InstanceIdOf(Event.Id, Target.Kind.ToWireName(), Target.Id ?? "");

    /// <summary>An instance id for what is named.</summary>
    internal static string InstanceIdOf(params string[] parts) =>
        "callback-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..32];
}
