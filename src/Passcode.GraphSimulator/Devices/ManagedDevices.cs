using System.Text;
using System.Text.Json;
using Passcode.GraphSimulator.Directory;
using Passcode.GraphSimulator.Filters;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Devices;

/// <summary>GET requests for managedDevices: one device, a list, the count, and the devices of a user.</summary>
internal static class ManagedDevices
{
    private const string Context = "deviceManagement/managedDevices";
    private const string OverviewId = "0b3d0000-0000-4000-8000-000000000001";

    public static GraphResponse One(Simulation simulation, GraphRequest request, string id)
    {
        var (query, error) = ListQuery.Read(request, "select");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        var (properties, unknown) = DeviceProperties.Select(query.Select, request.IsBeta);
        if (unknown is not null)
            return NoProperty(request, unknown);
        if (simulation.Tenant.Device(id) is not { } device)
            return NotFound(request);
        var view = DeviceView.From(request, single: true, selected: query.Select is not null);
        device.ResetsAt(view.Now);
        return GraphResponse.Json(json =>
        {
            json.WriteString("@odata.context", $"{request.Origin}/{request.Version}/$metadata#{Context}/$entity");
            Write(json, device, view, properties);
        });
    }

    public static GraphResponse List(Simulation simulation, GraphRequest request, DirectoryUser? owner = null)
    {
        var (query, error) = ListQuery.Read(request, "select", "filter", "top", "skiptoken", "count");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        var (properties, unknown) = DeviceProperties.Select(query.Select, request.IsBeta);
        if (unknown is not null)
            return NoProperty(request, unknown);
        var (filter, problem) = Filter(query.Filter);
        if (filter is null)
            return GraphErrors.BadRequest(request, problem!);
        if (query.Count && filter.Required.Any(equality => equality.Field == "azureADDeviceId"))
            return GraphErrors.BadRequest(request, "A filter by azureADDeviceId cannot be combined with $count.");

        var view = DeviceView.From(request, single: false, selected: query.Select is not null);
        var candidates = simulation.Tenant.Candidates(
            owner is null ? filter.Required : [("userPrincipalName", owner.UserPrincipalName), .. filter.Required]);
        return Page.Write(
            request, Context, candidates, device => IsListed(device, filter, view.Now), query, simulation.Options.PageSize,
            (json, device) => Write(json, device, view, properties));
    }

    public static GraphResponse Count(Simulation simulation, GraphRequest request)
    {
        var (query, error) = ListQuery.Read(request, "filter");
        var (filter, problem) = Filter(query?.Filter);
        if (query is null || filter is null)
            return GraphErrors.BadRequest(request, error ?? problem!);
        var count = simulation.Tenant.Candidates(filter.Required).Count(device => IsListed(device, filter, request.ReceivedAt));
        return new GraphResponse(StatusCodes.Status200OK, Encoding.UTF8.GetBytes($"{count}"), "text/plain");
    }

    /// <summary><c>deviceManagement/managedDeviceOverview</c>, without the summaries by operating system and Exchange state.</summary>
    public static GraphResponse Overview(Simulation simulation, GraphRequest request)
    {
        var (query, error) = ListQuery.Read(request, "select");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        var devices = simulation.Tenant.Devices.Count(device => !device.Behaviour.Removed);
        return GraphResponse.Json(json =>
        {
            json.WriteString("@odata.context", $"{request.Origin}/{request.Version}/$metadata#deviceManagement/managedDeviceOverview/$entity");
            foreach (var (name, value) in new (string, object)[] { ("id", OverviewId), ("enrolledDeviceCount", devices), ("mdmEnrolledCount", devices), ("dualEnrolledDeviceCount", 0) })
            {
                if (query.Select?.Contains(name, StringComparer.OrdinalIgnoreCase) is not false)
                    json.WriteProperty(name, value);
            }
        });
    }

    public static GraphResponse NotFound(GraphRequest request) =>
        GraphErrors.Intune(request, StatusCodes.Status404NotFound, "ResourceNotFound", "The device does not exist");

    private static (Filter<Device>? Filter, string? Error) Filter(string? text) =>
        text is null ? (Filter<Device>.Everything, null) : FilterParser<Device>.Parse(text, DeviceFilters.Fields);

    /// <summary>Updates the device first, because a confirmation is also a sync.</summary>
    private static bool IsListed(Device device, Filter<Device> filter, DateTimeOffset now)
    {
        device.ResetsAt(now);
        return !device.Behaviour.Removed && filter.Matches(device);
    }

    private static void Write(Utf8JsonWriter json, Device device, DeviceView view, IReadOnlyList<DeviceProperty> properties)
    {
        foreach (var property in properties)
            json.WriteProperty(property.Name, device.Behaviour.Override(property.Name, view.Single) ?? property.Read(device, view));
    }

    private static GraphResponse NoProperty(GraphRequest request, string name) =>
        GraphErrors.BadRequest(
            request, $"Parsing OData Select and Expand failed: Could not find a property named '{name}' on type 'microsoft.graph.managedDevice'.");
}
