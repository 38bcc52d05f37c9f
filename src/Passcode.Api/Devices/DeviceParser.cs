using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Api.Devices;

internal static class DeviceParser
{
    private static readonly string Keys = string.Join(", ", Enum.GetValues<DeviceKey>().Select(key => key.ToWireName()));

    /// <summary>The device of a body; null when something is wrong with it.</summary>
    public static DeviceReference? Device(this FieldErrors errors, DeviceBody? body) =>
        body is null ? null : errors.Device(body, "device", "device.");

    /// <summary>Returns the device of a query; null if it is invalid.</summary>
    public static DeviceReference? DeviceOfQuery(this FieldErrors errors, DeviceBody query) => errors.Device(query, "query", "");

    private static DeviceReference? Device(this FieldErrors errors, DeviceBody body, string whole, string prefix)
    {
        (DeviceKey Key, string? Value)[] all =
        [
            (DeviceKey.IntuneDeviceId, body.IntuneDeviceId),
            (DeviceKey.SerialNumber, body.SerialNumber),
            (DeviceKey.Imei, body.Imei),
            (DeviceKey.EntraDeviceId, body.EntraDeviceId),
            (DeviceKey.DeviceName, body.DeviceName),
            (DeviceKey.UserPrincipalName, body.UserPrincipalName),
        ];
        var given = all.Where(pair => pair.Value is not null).ToList();
        if (given is not [var (key, value)])
        {
            errors.Add(whole, $"Set exactly one of {Keys}; {given.Count} are set.");
            return null;
        }

        var field = prefix + key.ToWireName();
        return errors.DeviceValue(key, field, value) is { } known ? new DeviceReference(key, known) : null;
    }

    /// <summary>Returns the normalized identifier; null if it is invalid.</summary>
    public static string? DeviceValue(this FieldErrors errors, DeviceKey key, string field, string? value) => key switch
    {
        DeviceKey.IntuneDeviceId or DeviceKey.EntraDeviceId => errors.GuidText(field, Clean(value)),
        DeviceKey.Imei => errors.ImeiText(field, Clean(value)),
        DeviceKey.SerialNumber => errors.SerialNumber(field, value),
        DeviceKey.DeviceName => errors.Text(field, value, DeviceLimits.DeviceName),
        DeviceKey.UserPrincipalName => errors.UserPrincipalName(field, value),
    };

    // Cut from a spreadsheet or a web page, an identifier brings what nobody sees.
    private static string? Clean(string? value) => value is null ? null : SpreadsheetText.Clean(value);

    private static string? SerialNumber(this FieldErrors errors, string field, string? value) =>
        errors.Text(field, value, DeviceLimits.SerialNumber) is not { } text ? null
            : SpreadsheetText.IsRounded(text) ? errors.Refuse(field, $"{field} is not whole. {SpreadsheetText.Rounded}")
            : errors.Text(field, Clean(text));

    private static string? ImeiText(this FieldErrors errors, string field, string? value) =>
        Imei.Digits(value) ?? errors.Refuse(field, value is not null && SpreadsheetText.IsRounded(value)
            ? (FormattableString)$"{field} is not whole. {SpreadsheetText.Rounded}"
            : $"{field} must be 14 to 16 digits; spaces and dashes between them are ignored.");

    private static string? UserPrincipalName(this FieldErrors errors, string field, string? value) =>
        errors.Text(field, value, DeviceLimits.UserPrincipalName) is not { } text ? null
            : text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 ? text
            : errors.Refuse(field, $"{field} must be a sign-in name such as ada@contoso.example.");
}
