using System.Text.Json;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Actions;

/// <summary><c>POST managedDevices/{id}/resetPasscode</c>: returns 204 without a body, whatever the device reports later.</summary>
internal static class ResetPasscode
{
    public static GraphResponse Answer(Simulation simulation, GraphRequest request, string id)
    {
        if (!IsEmpty(request.Body))
            return GraphErrors.BadRequest(request, "Do not supply a request body for this method.");
        if (simulation.Tenant.Device(id) is not { } device)
            return ManagedDevices.NotFound(request);
        if (device.Kind.Support == ResetSupport.NoSuchAction)
            return GraphErrors.Intune(request, StatusCodes.Status400BadRequest, "BadRequest", "An error has occurred");
        if (!device.Behaviour.Swallows)
            simulation.Actions.Execute(device, simulation.Time.GetUtcNow(), initiatedBy: null);
        return GraphResponse.NoContent;
    }

    /// <summary>The docs require no body. CIPP sends <c>{}</c>, which Graph accepts.</summary>
    private static bool IsEmpty(ReadOnlyMemory<byte> body)
    {
        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
            return true;
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement is { ValueKind: JsonValueKind.Null } or { ValueKind: JsonValueKind.Object } && !HasProperties(json.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasProperties(JsonElement json) => json.ValueKind == JsonValueKind.Object && json.EnumerateObject().Any();
}
