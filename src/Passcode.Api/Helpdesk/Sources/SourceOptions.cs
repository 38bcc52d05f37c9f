using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}</c>: how webhooks are verified, and where their values are read. Missing
/// settings come from the preset. Pointers are JSON Pointers (RFC 6901); several are tried in order until one has a value.</summary>
public sealed class SourceOptions
{
    /// <summary>The preset. The default is the preset with the name of the source, if there is one.</summary>
    public string? Preset { get; set; }

    /// <summary>The verification scheme.</summary>
    public VerificationScheme? Scheme { get; set; }

    /// <summary>The signing secrets, passwords or header values, at least 16 characters each. Any of them is accepted, so that a new one
    /// can be added before the old one is removed. Without a secret the source is disabled.</summary>
    public TextList? Secrets { get; set; }

    /// <summary>The header for the schemes <c>hmacHeader</c> and <c>secretHeader</c>.</summary>
    public string? Header { get; set; }

    /// <summary>The encoding of the signature for the scheme <c>hmacHeader</c>.</summary>
    public MacEncoding? Encoding { get; set; }

    /// <summary>The text before the signature for the scheme <c>hmacHeader</c>, such as <c>sha256=</c>. Empty by default.</summary>
    public string? Prefix { get; set; }

    /// <summary>The user name for the scheme <c>basic</c>.</summary>
    public string? User { get; set; }

    /// <summary>JSON, or a CloudEvent. For a CloudEvent the pointers apply to its attributes and <c>data</c>.</summary>
    public PayloadFormat? Format { get; set; }

    /// <summary>The value that a payload must have to request a reset. By default every payload requests one.</summary>
    public FilterOptions? Filter { get; set; }

    /// <summary>The header that contains the delivery ID.</summary>
    public string? DeliveryHeader { get; set; }

    /// <summary>Pointers to the parts of the delivery ID, which are joined by <c>-</c>. Without a delivery ID, the ticket and the device
    /// identify the delivery.</summary>
    public TextList? DeliveryId { get; set; }

    /// <summary>Pointers to the ticket ID.</summary>
    public TextList? TicketId { get; set; }

    /// <summary>Pointers to the requester.</summary>
    public TextList? Requester { get; set; }

    /// <summary>The accepted formats of <see cref="Requester"/>.</summary>
    public RequesterForm? RequesterForm { get; set; }

    /// <summary>Pointers to the reason.</summary>
    public TextList? Reason { get; set; }

    /// <summary>Pointers to the method by which the agent verified the caller, one of <c>Passcode:Policy:VerificationMethods</c>.</summary>
    public TextList? VerificationMethod { get; set; }

    /// <summary>Pointers to what identifies the verification of the caller.</summary>
    public TextList? VerificationReference { get; set; }

    /// <summary>Pointers to the device, by identifier.</summary>
    public DevicePointers Device { get; set; } = new();
}

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}:Device</c>. If several identifiers have a value, the first one in this order
/// is used.</summary>
public sealed class DevicePointers
{
    /// <summary>Pointers to the ID of the Intune managed device.</summary>
    public TextList? IntuneDeviceId { get; set; }

    /// <summary>Pointers to the serial number.</summary>
    public TextList? SerialNumber { get; set; }

    /// <summary>Pointers to the IMEI.</summary>
    public TextList? Imei { get; set; }

    /// <summary>Pointers to the device ID in Entra ID.</summary>
    public TextList? EntraDeviceId { get; set; }

    /// <summary>Pointers to the device name in Intune.</summary>
    public TextList? DeviceName { get; set; }

    /// <summary>Pointers to the sign-in name of the primary user.</summary>
    public TextList? UserPrincipalName { get; set; }

    /// <summary>Returns all identifiers, most precise first.</summary>
    internal IEnumerable<(DeviceKey Key, TextList? Pointers)> ByKey() =>
    [
        (DeviceKey.IntuneDeviceId, IntuneDeviceId),
        (DeviceKey.SerialNumber, SerialNumber),
        (DeviceKey.Imei, Imei),
        (DeviceKey.EntraDeviceId, EntraDeviceId),
        (DeviceKey.DeviceName, DeviceName),
        (DeviceKey.UserPrincipalName, UserPrincipalName),
    ];
}

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}:Filter</c>. Webhooks that do not match are acknowledged and
/// ignored.</summary>
public sealed class FilterOptions
{
    /// <summary>Pointers to the value. The first one with a value is used.</summary>
    public TextList? Pointers { get; set; }

    /// <summary>The values that match, case-sensitive.</summary>
    public TextList? Values { get; set; }
}

/// <summary>The format of a webhook body.</summary>
public enum PayloadFormat
{
    /// <summary>JSON, whatever media type the helpdesk declares.</summary>
    Json,

    /// <summary>A CloudEvent 1.0, in structured or binary mode.</summary>
    CloudEvents,
}

/// <summary>The accepted formats of the requester.</summary>
public enum RequesterForm
{
    /// <summary>An email address or sign-in name.</summary>
    Email,

    /// <summary>An email address or an Atlassian account ID. Jira hides the email addresses of users who do not publish them.</summary>
    EmailOrAccountId,
}

/// <summary>Merges the settings of a source with its preset. The settings of the source take precedence, field by field.</summary>
internal static class SourceDefaults
{
    public static SourceOptions MergeWithPreset(this SourceOptions own, SourceOptions preset) => new()
    {
        Preset = own.Preset,
        Scheme = own.Scheme ?? preset.Scheme,
        Secrets = own.Secrets,
        Header = own.Header ?? preset.Header,
        Encoding = own.Encoding ?? preset.Encoding,
        Prefix = own.Prefix ?? preset.Prefix,
        User = own.User ?? preset.User,
        Format = own.Format ?? preset.Format,
        Filter = own.Filter ?? preset.Filter,
        DeliveryHeader = own.DeliveryHeader ?? preset.DeliveryHeader,
        DeliveryId = own.DeliveryId ?? preset.DeliveryId,
        TicketId = own.TicketId ?? preset.TicketId,
        Requester = own.Requester ?? preset.Requester,
        RequesterForm = own.RequesterForm ?? preset.RequesterForm,
        Reason = own.Reason ?? preset.Reason,
        VerificationMethod = own.VerificationMethod ?? preset.VerificationMethod,
        VerificationReference = own.VerificationReference ?? preset.VerificationReference,
        Device = own.Device.MergeWithPreset(preset.Device),
    };

    private static DevicePointers MergeWithPreset(this DevicePointers own, DevicePointers preset) => new()
    {
        IntuneDeviceId = own.IntuneDeviceId ?? preset.IntuneDeviceId,
        SerialNumber = own.SerialNumber ?? preset.SerialNumber,
        Imei = own.Imei ?? preset.Imei,
        EntraDeviceId = own.EntraDeviceId ?? preset.EntraDeviceId,
        DeviceName = own.DeviceName ?? preset.DeviceName,
        UserPrincipalName = own.UserPrincipalName ?? preset.UserPrincipalName,
    };
}
