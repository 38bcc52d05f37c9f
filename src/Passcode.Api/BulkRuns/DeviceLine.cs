using System.Text.RegularExpressions;
using Passcode.Api.Devices;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads what a column of a list names.</summary>
internal static partial class DeviceLine
{
    private const string Separators = ",;|";

    /// <summary>The device that a field names, or what is wrong with it.</summary>
    /// <param name="field">The field, cleaned and not empty.</param>
    /// <param name="column">What the header says; null to tell it by its form.</param>
    public static (DeviceReference? Device, FormattableString? Problem) Read(string field, DeviceKey? column)
    {
        field = WithoutFraction().Replace(field, "$1");
        var isGuid = Guid.TryParseExact(field, "D", out var guid) || Guid.TryParseExact(field, "B", out guid) || Guid.TryParseExact(field, "P", out guid)
            || (column is not null && Guid.TryParseExact(field, "N", out guid));
        var isImei = Imei.Digits(field) is not null && field.All(character => char.IsAsciiDigit(character) || character == ' ');
        return (column ?? (isGuid ? DeviceKey.IntuneDeviceId : isImei ? DeviceKey.Imei : DeviceKey.SerialNumber)) switch
        {
            DeviceKey.IntuneDeviceId => isGuid
                ? (new DeviceReference(DeviceKey.IntuneDeviceId, guid.ToString("D")), null)
                : (null, $"An Intune device id is a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301."),
            DeviceKey.EntraDeviceId => isGuid
                ? (new DeviceReference(DeviceKey.EntraDeviceId, guid.ToString("D")), null)
                : (null, $"An Entra device id is a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301."),
            DeviceKey.Imei => Imei.Digits(field) is { } imei
                ? (new DeviceReference(DeviceKey.Imei, imei), null)
                : (null, $"An IMEI has 14 to 16 digits; spaces and dashes between them are ignored."),
            _ => SerialNumberProblem(field) is { } problem ? (null, problem) : (new DeviceReference(DeviceKey.SerialNumber, field), null),
        };
    }

    private static FormattableString? SerialNumberProblem(string field) => field switch
    {
        { Length: > DeviceLimits.SerialNumber } => $"A serial number has at most {DeviceLimits.SerialNumber} characters.",
        _ when field.Any(character => character is < ' ' or > '~' or '"') => $"A serial number contains only ASCII letters, digits and punctuation. Save the list as UTF-8, with one device per line.",
        _ when field.AsSpan().ContainsAny(Separators) => $"A serial number does not contain commas, semicolons or vertical bars. Separate the columns of all lines by the same character.",
        _ => null,
    };

    // A long number that a program took for one with decimals: 356789012345678.0.
    [GeneratedRegex(@"^([0-9]{8,})[.,]0+\z")]
    private static partial Regex WithoutFraction();
}
