namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Settings under <c>Passcode:Helpdesk:Sources:{name}</c>: how webhooks are verified, and where their values are read. Missing
/// settings come from the preset. Pointers are JSON Pointers (RFC 6901); several are tried in order until one has a value.</summary>
public sealed class SourceOptions
{
    /// <summary>The preset. The default is the preset with the name of the source, if there is one.</summary>
    public string? Preset { get; set; }

    /// <summary>The verification scheme.</summary>
    public ProofScheme? Scheme { get; set; }

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

    /// <summary>Pointers to the device, by identifier.</summary>
    public DevicePointers Device { get; set; } = new();
}
