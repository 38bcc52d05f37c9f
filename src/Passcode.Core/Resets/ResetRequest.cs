using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>What a caller asks for.</summary>
/// <param name="Device">The device, as the caller knows it.</param>
/// <param name="TicketId">The helpdesk's ticket, when there is one.</param>
/// <param name="Reason">Why, in the agent's words.</param>
/// <param name="RequestedBy">The person who asks.</param>
/// <param name="CallbackUrl">Where to tell of the outcome.</param>
public sealed record ResetRequest(DeviceReference Device, string? TicketId, string? Reason, string RequestedBy, string? CallbackUrl);
