using Json.Pointer;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Maps the payloads of a source to the fields of a request.</summary>
internal sealed class SourceMapping
{
    private readonly string _section;
    private readonly List<SourceField> _all = [];

    /// <summary>Creates the mapping from validated settings.</summary>
    /// <param name="section">The full name of their section, for error messages.</param>
    /// <param name="source">The settings with those of the preset.</param>
    public SourceMapping(string section, SourceOptions source)
    {
        _section = section;
        TicketId = Field("ticketId", "TicketId", source.TicketId);
        Requester = Field("requester", "Requester", source.Requester);
        RequesterForm = source.RequesterForm ?? RequesterForm.Email;
        Reason = Field("reason", "Reason", source.Reason);
        VerificationMethod = Field("verification.method", "VerificationMethod", source.VerificationMethod);
        VerificationReference = Field("verification.reference", "VerificationReference", source.VerificationReference);
        Devices =
        [
            .. source.Device.ByKey()
                .Where(device => device.Pointers is { Count: > 0 })
                .Select(device => (device.Key, Field($"device.{device.Key.ToWireName()}", $"Device:{device.Key}", device.Pointers))),
        ];
        Filter = Field("filter", "Filter:Pointers", source.Filter?.Pointers);
        FilterValues = [.. source.Filter?.Values ?? []];
        DeliveryHeader = source.DeliveryHeader;
        DeliveryId = [.. (source.DeliveryId ?? []).Select(pointer => Field("deliveryId", "DeliveryId", [pointer]))];
    }

    public SourceField TicketId { get; }

    public SourceField Requester { get; }

    public RequesterForm RequesterForm { get; }

    public SourceField Reason { get; }

    public SourceField VerificationMethod { get; }

    public SourceField VerificationReference { get; }

    /// <summary>The device identifiers, most precise first.</summary>
    public IReadOnlyList<(DeviceKey Key, SourceField Field)> Devices { get; }

    public SourceField Filter { get; }

    public IReadOnlyList<string> FilterValues { get; }

    public string? DeliveryHeader { get; }

    /// <summary>The parts of the delivery ID.</summary>
    public IReadOnlyList<SourceField> DeliveryId { get; }

    /// <summary>The full name of a setting of the source.</summary>
    public string Setting(string name) => $"{_section}:{name}";

    /// <summary>The setting that reads a property of this name; null if there is none.</summary>
    public string? SettingOf(string property) =>
        _all.FirstOrDefault(field => field.Pointers.Any(pointer => pointer.GetLocal() == JsonPointer.Create(property)))?.Setting;

    private SourceField Field(string name, string setting, TextList? pointers)
    {
        var field = new SourceField(name, Setting(setting), [.. (pointers ?? []).Select(JsonPointer.Parse)]);
        _all.Add(field);
        return field;
    }
}
