using System.Text.Json.Serialization;
using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>What a caller asks for.</summary>
/// <param name="Device">The device, as the caller knows it.</param>
/// <param name="TicketId">The helpdesk's ticket, when there is one.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The person who asks.</param>
/// <param name="CallbackUrl">Where to tell of the outcome; a secret.</param>
/// <param name="Source">
/// The helpdesk that the request came from and whose ticket is told of the outcome; null when it came from nowhere that has tickets.
/// Left out of the JSON then: idempotency keys stand for a hash of it, and those claimed by an earlier version must stay good.
/// </param>
public sealed record ResetRequest(
    DeviceReference Device,
    string? TicketId,
    string? Reason,
    string RequestedBy,
    string? CallbackUrl,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source = null);
