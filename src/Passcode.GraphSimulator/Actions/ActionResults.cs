using System.Text.Json;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Actions;

/// <summary><c>deviceActionResults</c>: filled in a GET by ID and empty in a list (powershell-intune-samples issues 35 and 252), oldest
/// first. Only this property contains a temporary passcode.</summary>
internal static class ActionResults
{
    public static Action<Utf8JsonWriter> From(Device device, DeviceView view) => json =>
    {
        json.WriteStartArray();
        foreach (var reset in view.Single ? device.ResetsAt(view.Now) : [])
            Write(json, reset, view.Now);
        json.WriteEndArray();
    };

    private static void Write(Utf8JsonWriter json, PasscodeReset reset, DateTimeOffset now)
    {
        var status = reset.Status;
        json.WriteStartObject();
        json.WriteString("@odata.type", "#microsoft.graph.resetPasscodeActionResult");
        json.WriteString("actionName", "resetPasscode");
        json.WriteProperty("actionState", status.State);
        json.WriteProperty("startDateTime", reset.StartedAt);
        json.WriteProperty("lastUpdatedDateTime", status.UpdatedAt);
        json.WriteNumber("errorCode", status.ErrorCode);
        json.WriteProperty("passcode", reset.ShownPasscode(now));
        json.WriteEndObject();
    }
}
