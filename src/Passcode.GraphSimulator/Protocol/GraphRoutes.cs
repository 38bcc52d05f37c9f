using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>Finds what a path means. Graph takes any casing of a segment.</summary>
internal sealed class GraphRoutes(Simulation simulation)
{
    public Route Find(GraphRequest request)
    {
        var path = request.Segments;
        return (request.Method, path.Count, Word(0), Word(1), Word(2), Word(3)) switch
        {
            ("POST", 4, "DEVICEMANAGEMENT", "MANAGEDDEVICES", _, "RESETPASSCODE") => new(RequestKind.Post, r => ResetPasscode.Answer(simulation, r, path[2])),
            ("GET", 2, "DEVICEMANAGEMENT", "MANAGEDDEVICES", _, _) => new(RequestKind.List, r => ManagedDevices.List(simulation, r)),
            ("GET", 3, "DEVICEMANAGEMENT", "MANAGEDDEVICES", "$COUNT", _) => new(RequestKind.List, r => ManagedDevices.Count(simulation, r)),
            ("GET", 3, "DEVICEMANAGEMENT", "MANAGEDDEVICES", _, _) => new(RequestKind.Get, r => ManagedDevices.One(simulation, r, path[2])),
            _ => new(RequestKind.Other, GraphErrors.NoSegment),
        };

        string? Word(int index) => path.ElementAtOrDefault(index)?.ToUpperInvariant();
    }
}
