using Passcode.GraphSimulator.Filters;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.GraphSimulator.Devices;

/// <summary><c>deviceManagement/deviceCategories</c>.</summary>
internal static class DeviceCategories
{
    public static GraphResponse Answer(GraphRequest request)
    {
        var (query, error) = ListQuery.Read(request, "top", "skiptoken", "select");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        return Page.Write(request, "deviceManagement/deviceCategories", SampleTenant.Categories, _ => true, query, 1000, (json, name) =>
        {
            json.WriteProperty("id", Noise.Id(0xCA7, SampleTenant.Categories.TakeWhile(other => other != name).Count()));
            json.WriteString("displayName", name);
            json.WriteString("description", "");
        });
    }
}
