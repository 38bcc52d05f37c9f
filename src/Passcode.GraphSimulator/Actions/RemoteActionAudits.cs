using System.Text.Json;
using Passcode.GraphSimulator.Filters;
using Passcode.GraphSimulator.Protocol;
using static Passcode.GraphSimulator.Filters.Comparisons;

namespace Passcode.GraphSimulator.Actions;

/// <summary>The beta <c>deviceManagement/remoteActionAudits</c>. The supported filters are not documented; these are the ones that polling
/// requires. The states are those of the last update (<see cref="SimulatorOptions.AuditSnapshotInterval"/>), so they can lag behind the
/// device.</summary>
internal static class RemoteActionAudits
{
    private static readonly Dictionary<string, Field<PasscodeReset>> Fields = new Field<PasscodeReset>[]
    {
        new("requestDateTime", Lt | Gt | Le | Ge, reset => reset.StartedAt, IsTime: true),
        new("action", Eq | Or, _ => "resetPasscode"),
        new("managedDeviceId", Eq | Or, reset => reset.Device.Id),
    }.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly (string Name, Func<PasscodeReset, object?> Read)[] Properties =
    [
        ("id", reset => reset.Id),
        ("deviceDisplayName", reset => reset.Device.Name),
        ("userName", reset => reset.InitiatedBy),
        ("initiatedByUserPrincipalName", reset => reset.InitiatedBy),
        ("action", _ => "resetPasscode"),
        ("requestDateTime", reset => reset.StartedAt),
        ("deviceOwnerUserPrincipalName", reset => reset.Device.User?.UserPrincipalName),
        ("deviceIMEI", reset => reset.Device.Imei),
        ("managedDeviceId", reset => reset.Device.Id),
        ("deviceActionCategory", _ => "single"),
        ("bulkDeviceActionId", _ => null),
    ];

    public static GraphResponse Answer(Simulation simulation, GraphRequest request)
    {
        var (query, error) = ListQuery.Read(request, "filter", "orderby", "top", "skiptoken", "select", "count");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        var (filter, problem) = query.Filter is null
            ? (Filter<PasscodeReset>.Everything, null)
            : FilterParser<PasscodeReset>.Parse(query.Filter, Fields);
        if (filter is null)
            return GraphErrors.BadRequest(request, problem!);
        if (query.Select?.FirstOrDefault(name => !Exists(name)) is { } unknown)
            return GraphErrors.BadRequest(request, $"Could not find a property named '{unknown}' on type 'microsoft.graph.remoteActionAudit'.");

        var snapshot = LastSnapshot(request.ReceivedAt, simulation.Options.AuditSnapshotInterval);
        return Page.Write(
            request, "deviceManagement/remoteActionAudits", simulation.Actions.Snapshot(), filter.Matches, query, simulation.Options.PageSize,
            (json, reset) => Write(json, reset, query.Select, request.ReceivedAt, snapshot));
    }

    private static void Write(Utf8JsonWriter json, PasscodeReset reset, IReadOnlyList<string>? select, DateTimeOffset now, DateTimeOffset snapshot)
    {
        reset.Device.ResetsAt(now);
        foreach (var (name, read) in Properties.Where(property => IsSelected(property.Name, select)))
            json.WriteProperty(name, read(reset));
        if (IsSelected("actionState", select))
            json.WriteProperty("actionState", reset.StateAt(snapshot));
    }

    private static DateTimeOffset LastSnapshot(DateTimeOffset now, TimeSpan interval) =>
        interval <= TimeSpan.Zero ? now : now.AddTicks(-(now.UtcTicks % interval.Ticks));

    private static bool Exists(string name) =>
        Properties.Select(property => property.Name).Append("actionState").Contains(name, StringComparer.OrdinalIgnoreCase);

    private static bool IsSelected(string name, IReadOnlyList<string>? select) =>
        select?.Contains(name, StringComparer.OrdinalIgnoreCase) is not false;
}
