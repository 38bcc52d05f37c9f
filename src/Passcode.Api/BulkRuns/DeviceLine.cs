using System.Text.RegularExpressions;
using Passcode.Api.Devices;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads what the first column of a list names.</summary>
internal static partial class DeviceLine
{
    private const string Separators = ",;|";
    private const string Rounded = "A spreadsheet has rounded this number. Format the column as text, enter the number again and save.";

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
    /// <param name="column">What all lines name devices by; null when each line shows it by its form.</param>
    public static bool IsHeader(string field, out DeviceKey? column) =>
        Headers.TryGetValue(string.Concat(field.Where(char.IsLetter)), out column);

    /// <summary>The device that a field names, or what is wrong with it.</summary>
    /// <param name="field">The field, not empty.</param>
    /// <param name="column">What the header says; null to tell it by its form.</param>
    public static (DeviceReference? Device, string? Problem) Read(string field, DeviceKey? column)
    {
        var isGuid = Guid.TryParseExact(field, "D", out var guid) || Guid.TryParseExact(field, "B", out guid);
        var isImei = field.Length is >= 14 and <= 16 && field.All(char.IsAsciiDigit);
        return (column ?? (isGuid ? DeviceKey.IntuneDeviceId : isImei ? DeviceKey.Imei : DeviceKey.SerialNumber)) switch
        {
            DeviceKey.IntuneDeviceId => isGuid
                ? (new DeviceReference(DeviceKey.IntuneDeviceId, guid.ToString("D")), null)
                : (null, "An Intune device id is a GUID such as 3f2504e0-4f89-41d3-9a0c-0305e82c3301."),
            DeviceKey.Imei => isImei
                ? (new DeviceReference(DeviceKey.Imei, field), null)
                : (null, Shortened().IsMatch(field) ? Rounded : "An IMEI has 14 to 16 digits, without spaces and dashes."),
            _ => SerialNumberProblem(field) is { } problem ? (null, problem) : (new DeviceReference(DeviceKey.SerialNumber, field), null),
        };
    }

    private static string? SerialNumberProblem(string field) =>
        field.Length > DeviceLimits.SerialNumber ? $"A serial number has {DeviceLimits.SerialNumber} characters at most."
        : field.Any(character => character is < ' ' or > '~' or '"') ? "A serial number has letters, digits and signs of ASCII. Save the list as UTF-8, one device a line."
        : Shortened().IsMatch(field) ? Rounded
        : field.AsSpan().ContainsAny(Separators) ? "A serial number has no comma, semicolon or bar in it. Separate the columns of all lines by the same character."
        : null;

    // As Excel shows a long number: 3.56789E+14.
    [GeneratedRegex(@"^[0-9]([.,][0-9]+)?[Ee]\+[0-9]+$")]
    private static partial Regex Shortened();
}
