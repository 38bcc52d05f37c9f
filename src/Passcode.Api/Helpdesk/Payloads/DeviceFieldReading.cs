using System.Text.Json;
using Passcode.Api.Devices;
using Passcode.Api.Problems;
using Passcode.Core.Devices;

namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Reads the device from the most precise identifier in the payload.</summary>
internal static class DeviceFieldReading
{
    public static DeviceReference? Device(this FieldErrors errors, SourceMapping mapping, JsonElement payload)
    {
        foreach (var (key, field) in mapping.Devices)
        {
            if (field.Find(payload) is { } found)
            {
                return errors.IsRendered(field, found) && errors.Explain(field, errors.DeviceValue(key, field.Name, found.Text)) is { } value
                    ? new DeviceReference(key, value)
                    : null;
            }
        }

        errors.Add(
            "device",
            $"The payload has no value at {string.Join(" or ", mapping.Devices.Select(device => device.Field.Places))}. "
            + $"Send a device identifier there, or change a setting under {mapping.Setting("Device")}.");
        return null;
    }
}
