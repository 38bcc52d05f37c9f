using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Actions;

/// <summary><c>POST managedDevices/{id}/resetPasscode</c>: returns 204 without a body, whatever the device reports later.</summary>
internal static class ResetPasscode
{
    public static GraphResponse Answer(Simulation simulation, GraphRequest request, string id)
    {
        if (!request.HasEmptyBody)
            return GraphErrors.BadRequest(request, "Do not supply a request body for this method.");
        if (simulation.Tenant.Device(id) is not { } device)
            return ManagedDevices.NotFound(request);
        if (device.Kind.Support == ResetSupport.NoSuchAction)
            return GraphErrors.Intune(request, StatusCodes.Status400BadRequest, "BadRequest", "An error has occurred");
        if (!device.Behaviour.Swallows)
            simulation.Actions.Execute(device, simulation.Time.GetUtcNow(), initiatedBy: null);
        return GraphResponse.NoContent;
    }
}
