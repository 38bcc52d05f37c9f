using System.Text.Json;
using Passcode.GraphSimulator.Access;
using Passcode.GraphSimulator.Filters;
using Passcode.GraphSimulator.Protocol;
using Passcode.GraphSimulator.Tenant;
using static Passcode.GraphSimulator.Filters.Comparisons;

namespace Passcode.GraphSimulator.Directory;

/// <summary>Groups, their members, and the groups of a user. The page size of Entra is 100, or <c>$top</c> up to 999.</summary>
internal static class DirectoryRoutes
{
    private const int PageSize = 100;
    private const int MaxPageSize = 999;
    private const int MaxGroupsToCheck = 20;

    private static readonly Dictionary<string, Field<DirectoryGroup>> GroupFields = Fields(Eq | StartsWith);

    // "ne" is an advanced query (Graph docs, concepts/aad-advanced-queries.md).
    private static readonly Dictionary<string, Field<DirectoryGroup>> AdvancedGroupFields = Fields(Eq | Ne | StartsWith);

    // Graph docs, concepts/aad-advanced-queries.md, "Properties that support filter": these support startswith by default.
    private static readonly Dictionary<string, Field<DirectoryUser>> UserFields = new Field<DirectoryUser>[]
    {
        new("displayName", Eq | StartsWith | OrOthers, user => user.DisplayName),
        new("surname", Eq | StartsWith | OrOthers, user => user.Surname),
        new("userPrincipalName", Eq | StartsWith | OrOthers, user => user.UserPrincipalName),
        new("mail", Eq | StartsWith | OrOthers, user => user.UserPrincipalName),
    }.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    public static GraphResponse Users(SimulatedTenant tenant, GraphRequest request)
    {
        var (filter, problem) = ReadFilter(request, UserFields);
        return filter is null ? GraphErrors.BadRequest(request, problem!) : Collection(request, "users", tenant.Users, filter.Matches, typed: false);
    }

    public static GraphResponse Groups(SimulatedTenant tenant, GraphRequest request)
    {
        var (filter, problem) = ReadFilter(request, IsAdvanced(request) ? AdvancedGroupFields : GroupFields);
        return filter is null
            ? GraphErrors.BadRequest(request, problem!)
            : Collection(request, "groups", tenant.Groups, filter.Matches, typed: false);
    }

    public static GraphResponse One(GraphRequest request, IDirectoryObject? found)
    {
        var (query, error) = ListQuery.Read(request, "select");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        if (found is null)
            return NotFound(request);
        return GraphResponse.Json(json =>
        {
            json.WriteString("@odata.context", $"{request.Origin}/{request.Version}/$metadata#{found.TypeName}s/$entity");
            Write(json, found, query.Select, typed: false);
        });
    }

    /// <param name="cast">The last segment, <c>microsoft.graph.device</c> or <c>graph.device</c> of the SDK; null for members of all
    /// types.</param>
    public static GraphResponse Members(GraphRequest request, IReadOnlyList<IDirectoryObject>? members, string? cast)
    {
        if (members is null)
            return NotFound(request);
        if (request.Query.ContainsKey("filter"))
            return GraphErrors.BadRequest(request, "A filter for members is not supported here.");
        var type = cast?.Split('.')[^1];
        return type switch
        {
            null => Collection(request, "directoryObjects", members, _ => true, typed: true),
            "device" or "user" or "group" => Collection(request, $"{type}s", members, member => member.TypeName == type, typed: false),
            _ => GraphErrors.NoSegment(request),
        };
    }

    public static GraphResponse CheckMemberGroups(SimulatedTenant tenant, GraphRequest request, DirectoryUser? user)
    {
        if (user is null)
            return NotFound(request);
        if (GroupIds(request.Body) is not { Length: <= MaxGroupsToCheck } ids)
            return GraphErrors.BadRequest(request, $"groupIds must be an array of at most {MaxGroupsToCheck} ids.");
        return GraphResponse.Json(json =>
        {
            json.WriteString("@odata.context", $"{request.Origin}/{request.Version}/$metadata#Collection(Edm.String)");
            json.WriteStartArray("value");
            foreach (var id in ids.Where(id => tenant.Group(id)?.Contains(user) is true))
                json.WriteStringValue(id);
            json.WriteEndArray();
        });
    }

    public static GraphResponse NotFound(GraphRequest request) => GraphErrors.From(
        request,
        StatusCodes.Status404NotFound,
        "Request_ResourceNotFound",
        $"Resource '{request.Segments[1]}' does not exist or one of its queried reference-property objects are not present.");

    private static (Filter<T>? Filter, string? Problem) ReadFilter<T>(GraphRequest request, IReadOnlyDictionary<string, Field<T>> fields) =>
        request.Query.GetValueOrDefault("filter") is { } text ? FilterParser<T>.Parse(text, fields) : (Filter<T>.Everything, null);

    private static Dictionary<string, Field<DirectoryGroup>> Fields(Comparisons ofName) => new Field<DirectoryGroup>[]
    {
        new("displayName", ofName, group => group.DisplayName),
        new("id", Eq | Or, group => group.ObjectId),
    }.ToDictionary(field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Without the header, <c>$count=true</c> is ignored, and the segment <c>/$count</c> is an error (Graph docs, concepts/aad-advanced-queries.md).</summary>
    private static bool IsAdvanced(GraphRequest request) =>
        request.Query.GetValueOrDefault("count") is "true"
        && request.Headers.GetValueOrDefault("ConsistencyLevel")?.Equals("eventual", StringComparison.OrdinalIgnoreCase) is true;

    private static GraphResponse Collection<T>(GraphRequest request, string context, IReadOnlyList<T> rows, Func<T, bool> matches, bool typed)
        where T : IDirectoryObject
    {
        var (query, error) = ListQuery.Read(request, "select", "top", "skiptoken", "count", "filter");
        if (query is null)
            return GraphErrors.BadRequest(request, error!);
        if (!IsAdvanced(request))
            query = query with { Count = false };
        if (query.Top > MaxPageSize)
            return GraphErrors.BadRequest(request, $"Invalid page size specified: '{query.Top}'. Must be between 1 and {MaxPageSize} inclusive.");
        return Page.Write(request, context, rows, matches, query, query.Top ?? PageSize, (json, row) => Write(json, row, query.Select, typed, typed && !Permissions.Shows(request, row.TypeName)));
    }

    private static void Write(Utf8JsonWriter json, IDirectoryObject row, IReadOnlyList<string>? select, bool typed, bool hidden = false)
    {
        if (typed)
            json.WriteString("@odata.type", $"#microsoft.graph.{row.TypeName}");
        foreach (var (name, value) in row.Properties.Prepend(("id", row.ObjectId)))
        {
            if (select?.Contains(name, StringComparer.OrdinalIgnoreCase) is not false)
                json.WriteProperty(name, hidden && name != "id" ? null : value);
        }
    }

    private static string[]? GroupIds(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("groupIds", out var ids) && ids.ValueKind == JsonValueKind.Array
                ? [.. ids.EnumerateArray().Select(id => id.ToString())]
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
