namespace Passcode.Core.Devices;

/// <summary>How a caller named a device.</summary>
public sealed record DeviceReference(DeviceKey Key, string Value)
{
    // What a bar code or its label puts before a serial number: the data identifier S (ANSI MH10.8.2), which people also read as (S), and S/N.
    private static readonly string[] Identifiers = ["(S)", "S/N:", "S/N", "SN:", "S"];

    // What is shorter is no serial number that a bar code carries.
    private const int ShortestSerialNumber = 4;

    private string? WithoutDataIdentifier =>
        Key == DeviceKey.SerialNumber && Value.Trim() is var text
        && Array.Find(Identifiers, each => text.StartsWith(each, StringComparison.OrdinalIgnoreCase)) is { } identifier
        && text[identifier.Length..].TrimStart() is { Length: >= ShortestSerialNumber } serialNumber
            ? serialNumber
            : null;

    /// <summary>
    /// The spellings under which Graph may have the value, for a filter that asks for any of them; none when nothing can have it. An IMEI is
    /// stored with or without its check digit and with or without spaces, and a bar code puts an S, (S) or S/N before the serial number.
    /// </summary>
    public IReadOnlyList<string> Spellings()
    {
        IEnumerable<string?> all = Key switch
        {
            DeviceKey.SerialNumber => new[] { Value.Trim(), WithoutDataIdentifier },
            DeviceKey.Imei => Imei.Spellings(Value),
            DeviceKey.UserPrincipalName => [DeviceText.Plain(Value)], // the only apostrophe in a sign-in name is the plain one
            _ => [Value.Trim()],
        };
        return [.. all.OfType<string>().Where(spelling => spelling.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// The devices that are meant, each once, of those that Graph returned: Graph may ignore a filter, and a filter asks for more spellings
    /// than one. A device that has the value as it was given excludes those that have another reading of it.
    /// </summary>
    public IReadOnlyList<ManagedDevice> Choose(IEnumerable<ManagedDevice> found) =>
    [
        .. found.DistinctBy(device => device.Id, StringComparer.OrdinalIgnoreCase)
            .GroupBy(Reading)
            .Where(group => group.Key is not null)
            .MinBy(group => group.Key) ?? Enumerable.Empty<ManagedDevice>(),
    ];

    /// <summary>
    /// Whether a device has the value, in any reading of it. A list may be older than the device as it is by its id, so that what a list found
    /// is compared once more when it has been read.
    /// </summary>
    public bool IsOf(ManagedDevice device) => Reading(device) is not null;

    /// <summary>What to say of a device that was found by another reading of the value; null when it has the value as it was given.</summary>
    public string? Note(ManagedDevice device)
    {
        return Key == DeviceKey.SerialNumber && Reading(device) == 1
            ? $"No device has the serial number {Value.Trim()}; this one was found without the prefix of a bar code."
            : null;
    }

    // 0 for the value as it was given, 1 for another reading of it, null for another value.
    private int? Reading(ManagedDevice device) => Key switch
    {
        DeviceKey.IntuneDeviceId => First(DeviceText.AreSame(device.Id, Value)),
        DeviceKey.SerialNumber => DeviceText.AreSame(device.SerialNumber, Value) ? 0 : Second(DeviceText.AreSame(device.SerialNumber, WithoutDataIdentifier)),
        DeviceKey.Imei => Imei.Digits(device.Imei) is not { } digits ? null
            : digits == Imei.Digits(Value) ? 0 : Second(Imei.AreSame(digits, Imei.Digits(Value))),
        DeviceKey.EntraDeviceId => First(
            Guid.TryParse(device.EntraDeviceId, out var id) && id != Guid.Empty && Guid.TryParse(Value, out var asked) && id == asked),
        DeviceKey.DeviceName => First(DeviceText.AreSame(device.DeviceName, Value)),
        DeviceKey.UserPrincipalName => First(DeviceText.AreSame(device.UserPrincipalName, Value)),
        _ => null,
    };

    private static int? First(bool holds) => holds ? 0 : null;

    private static int? Second(bool holds) => holds ? 1 : null;
}

/// <summary>What a caller may name a device by.</summary>
public enum DeviceKey
{
    /// <summary>The id of the Intune managed device (not the Entra device or object id).</summary>
    IntuneDeviceId,

    /// <summary>The manufacturer's serial number.</summary>
    SerialNumber,

    /// <summary>The IMEI, 14 to 16 digits.</summary>
    Imei,

    /// <summary>The Entra ID device id (<c>azureADDeviceId</c> in Graph).</summary>
    EntraDeviceId,

    /// <summary>The device name in Intune, which need not be unique.</summary>
    DeviceName,

    /// <summary>The primary user's sign-in name; unique only for users with one device.</summary>
    UserPrincipalName,
}
