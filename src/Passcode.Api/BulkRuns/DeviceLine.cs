using System.Text.RegularExpressions;
using Passcode.Api.Devices;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>Parses one line of a device list. Only the first column is used.</summary>
internal static partial class DeviceLine
{
    private const string Separators = ",;\t";
    private const string Rounded = "A spreadsheet has rounded this number. Format the column as text, enter the number again, and save the file.";

    private static readonly Dictionary<string, DeviceKey?> Headers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["intunedeviceid"] = DeviceKey.IntuneDeviceId,
        ["intuneid"] = DeviceKey.IntuneDeviceId,
        ["manageddeviceid"] = DeviceKey.IntuneDeviceId,
        ["deviceid"] = DeviceKey.IntuneDeviceId,
        ["serialnumber"] = DeviceKey.SerialNumber,
        ["serial"] = DeviceKey.SerialNumber,
        ["serialno"] = DeviceKey.SerialNumber,
        ["imei"] = DeviceKey.Imei,
        ["device"] = null,
        ["devices"] = null,
        ["id"] = null,
    };

    /// <summary>Whether a field is the header of the list.</summary>
    /// <param name="field">The first column of the first line.</param>
    /// <param name="column">The device key that the header names; null if each line is recognized by its format.</param>
    public static bool IsHeader(string field, out DeviceKey? column) =>
        Headers.TryGetValue(string.Concat(field.Where(char.IsLetter)), out column);

    /// <summary>Returns the device that a field identifies, or the reason why it is invalid.</summary>
    /// <param name="field">The field, not empty.</param>
    /// <param name="column">The device key from the header; null to recognize the key by its format.</param>
    public static (DeviceReference? Device, string? Problem) Read(string field, DeviceKey? column)
    {
        var isGuid = Guid.TryParseExact(field, "D", out var guid) || Guid.TryParseExact(field, "B", out guid);
        var isImei = Imei.Digits(field) is not null && field.All(character => char.IsAsciiDigit(character) || character == ' ');
        return (column ?? (isGuid ? DeviceKey.IntuneDeviceId : isImei ? DeviceKey.Imei : DeviceKey.SerialNumber)) switch
        {
            DeviceKey.IntuneDeviceId => isGuid
                ? (new DeviceReference(DeviceKey.IntuneDeviceId, guid.ToString("D")), null)
                : (null, "An Intune device id is a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301."),
            DeviceKey.Imei => Imei.Digits(field) is { } imei
                ? (new DeviceReference(DeviceKey.Imei, imei), null)
                : (null, Shortened().IsMatch(field) ? Rounded : "An IMEI has 14 to 16 digits; spaces and dashes between them are ignored."),
            _ => SerialNumberProblem(field) is { } problem ? (null, problem) : (new DeviceReference(DeviceKey.SerialNumber, field), null),
        };
    }

    private static string? SerialNumberProblem(string field) =>
        field.Length > DeviceLimits.SerialNumber ? $"A serial number has at most {DeviceLimits.SerialNumber} characters."
        : field.Any(character => character is < ' ' or > '~' or '"') ? "A serial number contains only ASCII letters, digits and punctuation. Save the file as UTF-8, with one device per line."
        : Shortened().IsMatch(field) ? Rounded
        : field.AsSpan().ContainsAny(Separators) ? "A serial number has no comma, semicolon or bar in it. Separate the columns of all lines by the same character."
        : null;

    // As Excel shows a long number: 3.56789E+14.
    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+[0-9]+$")]
    private static partial Regex Shortened();
}
