using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Actions;

/// <summary><c>POST managedDevices/{id}/syncDevice</c>: returns 204 without a body, whether the device can be reached or not.</summary>
internal static class SyncDevice
{
    public static GraphResponse Answer(Simulation simulation, GraphRequest request, string id)
    {
        if (!request.HasEmptyBody)
            return GraphErrors.BadRequest(request, "Do not supply a request body for this method.");
        if (simulation.Tenant.Device(id) is not { } device)
            return ManagedDevices.NotFound(request);
        // The answer for a device that Intune does not manage is not documented; this is the one for an action that does not apply.
        if (!device.Behaviour.IsManaged)
            return GraphErrors.Intune(request, StatusCodes.Status400BadRequest, "BadRequest", "An error has occurred");
        device.RequestSync(simulation.Time.GetUtcNow());
        return GraphResponse.NoContent;
    }
}
