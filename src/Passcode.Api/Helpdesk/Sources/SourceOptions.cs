namespace Passcode.Api.Helpdesk.Sources;

/// <summary>
/// Settings <c>Passcode:Helpdesk:Sources:{name}</c>: how a helpdesk proves itself, and where its payload says what. What is absent comes
/// from the preset. Pointers are JSON Pointers (RFC 6901), one or several, tried in their order until one has a value.
/// </summary>
public sealed class SourceOptions
{
    /// <summary>The preset to begin with; by default the one with the source's own name, if there is one.</summary>
    public string? Preset { get; set; }

    /// <summary>How deliveries prove where they come from.</summary>
    public ProofScheme? Scheme { get; set; }

    /// <summary>
    /// The signing secrets, passwords or header values, at least 16 characters each. Any of them is taken, so that a new one can be added
    /// before the old one is removed. Without one the source is disabled.
    /// </summary>
    public TextList? Secrets { get; set; }

    /// <summary>The header of the schemes <c>hmacHeader</c> and <c>secretHeader</c>.</summary>
    public string? Header { get; set; }

    /// <summary>How the scheme <c>hmacHeader</c> writes a signature.</summary>
    public MacEncoding? Encoding { get; set; }

    /// <summary>What the scheme <c>hmacHeader</c> writes before a signature, such as <c>sha256=</c>; nothing by default.</summary>
    public string? Prefix { get; set; }

    /// <summary>The user name of the scheme <c>basic</c>.</summary>
    public string? User { get; set; }

    /// <summary>Plain JSON, or a CloudEvent, whose attributes and <c>data</c> the pointers then see.</summary>
    public PayloadFormat? Format { get; set; }

    /// <summary>What the payload must say before anything happens; anything by default.</summary>
    public FilterOptions? Filter { get; set; }

    /// <summary>The header with the delivery's id.</summary>
    public string? DeliveryHeader { get; set; }

    /// <summary>Pointers to the parts of the delivery's id, which are joined by <c>-</c>. Without an id, ticket and device are the id.</summary>
    public TextList? DeliveryId { get; set; }

    /// <summary>Pointers to the ticket's id.</summary>
    public TextList? TicketId { get; set; }

    /// <summary>Pointers to who asks.</summary>
    public TextList? Requester { get; set; }

    /// <summary>How <see cref="Requester"/> may be written.</summary>
    public RequesterForm? RequesterForm { get; set; }

    /// <summary>Pointers to the reason.</summary>
    public TextList? Reason { get; set; }

    /// <summary>Pointers to the device, by each name it may go by.</summary>
    public DevicePointers Device { get; set; } = new();
}
