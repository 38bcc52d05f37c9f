using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Devices;

namespace Passcode.Api.Devices;

/// <summary>Reads how a caller named a device.</summary>
internal static class DeviceReading
{
    private static readonly string Keys = string.Join(", ", Enum.GetValues<DeviceKey>().Select(key => key.ToWireName()));

    /// <summary>The device of a body; null when something is wrong with it.</summary>
    public static DeviceReference? Device(this FieldErrors errors, DeviceBody? body) =>
        body is null ? null : errors.Device(body, "device", "device.");

    /// <summary>The device of a query.</summary>
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
            errors.Add(whole, $"Give exactly one of {Keys}; {given.Count} are given.");
            return null;
        }

        var field = prefix + key.ToWireName();
        return errors.DeviceValue(key, field, value) is { } known ? new DeviceReference(key, known) : null;
    }

    /// <summary>A device's name as it is looked up; null when it cannot be one.</summary>
    public static string? DeviceValue(this FieldErrors errors, DeviceKey key, string field, string? value) => key switch
    {
        DeviceKey.IntuneDeviceId or DeviceKey.EntraDeviceId => errors.GuidText(field, value),
        DeviceKey.Imei => errors.Imei(field, value),
        DeviceKey.SerialNumber => errors.Text(field, value, DeviceLimits.SerialNumber),
        DeviceKey.DeviceName => errors.Text(field, value, DeviceLimits.DeviceName),
        DeviceKey.UserPrincipalName => errors.UserPrincipalName(field, value),
        _ => throw new ArgumentOutOfRangeException(nameof(key), key, "A device key without a rule."),
    };

    private static string? Imei(this FieldErrors errors, string field, string? value) =>
        value?.Trim() is { Length: >= 14 and <= 16 } text && text.All(char.IsAsciiDigit)
            ? text
            : errors.Refuse(field, $"{field} must be 14 to 16 digits, without spaces and dashes.");

    private static string? UserPrincipalName(this FieldErrors errors, string field, string? value) =>
        errors.Text(field, value, DeviceLimits.UserPrincipalName) is not { } text ? null
            : text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 ? text
            : errors.Refuse(field, $"{field} must be a sign-in name such as ada@contoso.example.");
}
