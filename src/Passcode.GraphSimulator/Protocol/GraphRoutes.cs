using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Batch;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Directory;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>Maps paths to handlers. Segments are case-insensitive, as in Graph.</summary>
internal sealed class GraphRoutes(Simulation simulation)
{
    private readonly BatchResult batch = new(simulation);

    public Route Find(GraphRequest request, bool inBatch)
    {
        var path = request.Segments;
        var key = path.ElementAtOrDefault(1) ?? "";
        return (request.Method, Word(0)) switch
        {
            ("POST", "$BATCH") when path.Count == 1 && !inBatch => new Route(RequestKind.Batch, batch.AnswerAsync),
            (_, "DEVICEMANAGEMENT") => DeviceManagement(request, Word(1), Word(2), Word(3)),
            ("GET", "GROUPS") => Groups(path, key, Word(2)),
            ("GET", "USERS") when path.Count == 3 && Word(2) == "MANAGEDDEVICES" => new(RequestKind.List, r => DevicesOf(key, r)),
            (_, "USERS") => Users(request, key, Word(2)),
            _ => Unknown,
        };

        string? Word(int index) => path.ElementAtOrDefault(index)?.ToUpperInvariant();
    }

    private static Route Unknown => new(RequestKind.Other, GraphErrors.NoSegment);

    private Route DeviceManagement(GraphRequest request, string? collection, string? key, string? action)
    {
        var path = request.Segments;
        return (request.Method, collection, path.Count) switch
        {
            ("POST", "MANAGEDDEVICES", 4) when action == "RESETPASSCODE" =>
                new(RequestKind.Post, r => ResetPasscode.Answer(simulation, r, path[2])),
            ("POST", "MANAGEDDEVICES", 4) when action == "SYNCDEVICE" =>
                new(RequestKind.Sync, r => SyncDevice.Answer(simulation, r, path[2])),
            ("GET", "MANAGEDDEVICES", 2) => new(RequestKind.List, r => ManagedDevices.List(simulation, r)),
            ("GET", "MANAGEDDEVICES", 3) when key == "$COUNT" => new(RequestKind.List, r => ManagedDevices.Count(simulation, r)),
            ("GET", "MANAGEDDEVICES", 3) => new(RequestKind.Get, r => ManagedDevices.One(simulation, r, path[2])),
            ("GET", "REMOTEACTIONAUDITS", 2) when request.IsBeta => new(RequestKind.Audits, r => RemoteActionAudits.Answer(simulation, r)),
            ("GET", "MANAGEDDEVICEOVERVIEW", 2) => new(RequestKind.Overview, r => ManagedDevices.Overview(simulation, r)),
            ("GET", "DEVICECATEGORIES", 2) => new(RequestKind.Categories, DeviceCategories.Answer),
            _ => Unknown,
        };
    }

    private GraphResponse DevicesOf(string user, GraphRequest request) =>
        simulation.Tenant.User(user) is { } owner ? ManagedDevices.List(simulation, request, owner) : DirectoryRoutes.NotFound(request);

    private Route Groups(IReadOnlyList<string> path, string key, string? relation) => (path.Count, relation) switch
    {
        (1, _) => new(RequestKind.Groups, r => DirectoryRoutes.Groups(simulation.Tenant, r)),
        (2, _) => new(RequestKind.Groups, r => DirectoryRoutes.One(r, simulation.Tenant.Group(key))),
        (3 or 4, "MEMBERS") =>
            new(RequestKind.Groups, r => DirectoryRoutes.Members(r, simulation.Tenant.Group(key)?.Members, path.ElementAtOrDefault(3))),
        (3 or 4, "TRANSITIVEMEMBERS") =>
            new(RequestKind.Groups, r => DirectoryRoutes.Members(r, simulation.Tenant.Group(key)?.TransitiveMembers, path.ElementAtOrDefault(3))),
        _ => Unknown,
    };

    private Route Users(GraphRequest request, string key, string? relation) => (request.Method, request.Segments.Count, relation) switch
    {
        ("GET", 1, _) => new(RequestKind.UserList, r => DirectoryRoutes.Users(simulation.Tenant, r)),
        ("GET", 2, _) => new(RequestKind.Users, r => DirectoryRoutes.One(r, simulation.Tenant.User(key))),
        ("GET", 3 or 4, "TRANSITIVEMEMBEROF") =>
            new(RequestKind.Users, r => DirectoryRoutes.Members(r, simulation.Tenant.GroupsOf(key), r.Segments.ElementAtOrDefault(3))),
        ("POST", 3, "CHECKMEMBERGROUPS") =>
            new(RequestKind.Users, r => DirectoryRoutes.CheckMemberGroups(simulation.Tenant, r, simulation.Tenant.User(key))),
        _ => Unknown,
    };
}
