using System.Text.Json.Serialization;

namespace Passcode.Testing.Drivers;

/// <summary>A request for a reset, as a caller writes it.</summary>
public sealed record ResetSubmission(
    DeviceIdentifier Device, string? TicketId = null, string Reason = "user forgot it", string RequestedBy = "agent@contoso.example")
{
    /// <summary>Asks for a device by its Intune id.</summary>
    public static ResetSubmission For(string intuneDeviceId) => new(new DeviceIdentifier(IntuneDeviceId: intuneDeviceId));
}

/// <summary>The device, by one of these.</summary>
public sealed record DeviceIdentifier(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? IntuneDeviceId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? SerialNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Imei = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? EntraDeviceId = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? DeviceName = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? UserPrincipalName = null);
