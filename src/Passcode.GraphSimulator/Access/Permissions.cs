using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Access;

/// <summary>Checks the app roles that a request requires (permissions.json of Graph). Any token has all roles, except <c>Bearer
/// sim:Role1,Role2</c>, which has exactly those.</summary>
internal static class Permissions
{
    private const string RolesMark = "Bearer sim:";
    private const string Privileged = "DeviceManagementManagedDevices.PrivilegedOperations.All";
    private static readonly string[] ReadDevices =
    [
        "DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All",
        "DeviceManagementConfiguration.Read.All", "DeviceManagementConfiguration.ReadWrite.All",
    ];

    private static readonly string[] ReadOverview = ["DeviceManagementManagedDevices.Read.All", "DeviceManagementManagedDevices.ReadWrite.All"];
    private static readonly string[] ReadGroups = ["GroupMember.Read.All", "Group.Read.All", "Directory.Read.All"];
    private static readonly string[] ReadUsers = ["User.Read.All", "Directory.Read.All"];

    /// <returns>Null if the request is allowed.</returns>
    public static GraphResponse? Refusal(GraphRequest request, RequestKind kind, bool requireToken)
    {
        var authorization = request.Headers.GetValueOrDefault("Authorization");
        if (requireToken && authorization?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) is not true)
            return GraphErrors.From(request, StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken", "Access token is empty.");
        if (authorization?.StartsWith(RolesMark, StringComparison.OrdinalIgnoreCase) is not true)
            return null;

        var needed = Needed(kind);
        var roles = authorization[RolesMark.Length..].Split(',', StringSplitOptions.TrimEntries);
        if (needed.Length == 0 || needed.Intersect(roles, StringComparer.OrdinalIgnoreCase).Any())
            return null;
        return kind is RequestKind.Groups or RequestKind.Users or RequestKind.UserList
            ? GraphErrors.From(request, StatusCodes.Status403Forbidden, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.")
            : GraphErrors.Intune(
                request,
                StatusCodes.Status403Forbidden,
                "Forbidden",
                $"Application is not authorized to perform this operation. Application must have one of the following scopes: {string.Join(", ", needed)}");
    }

    /// <summary>Returns whether the properties of a member are included. For a member that the app cannot read, Graph returns only the type
    /// and the object ID (Graph docs, concepts/permissions-overview.md, "Limited information returned for inaccessible member
    /// objects").</summary>
    /// <param name="type">user, device or group.</param>
    public static bool Shows(GraphRequest request, string type) =>
        request.Headers.GetValueOrDefault("Authorization") is not { } authorization
        || !authorization.StartsWith(RolesMark, StringComparison.OrdinalIgnoreCase)
        || Readers(type).Intersect(authorization[RolesMark.Length..].Split(',', StringSplitOptions.TrimEntries), StringComparer.OrdinalIgnoreCase).Any();

    private static string[] Readers(string type) => type switch
    {
        "device" => ["Device.Read.All", "Directory.Read.All"],
        "user" => ReadUsers,
        _ => ReadGroups,
    };

    private static string[] Needed(RequestKind kind) => kind switch
    {
        RequestKind.Post or RequestKind.Sync => [Privileged],
        RequestKind.Get or RequestKind.List or RequestKind.Audits or RequestKind.Categories => ReadDevices,
        RequestKind.Overview => ReadOverview,
        RequestKind.Groups => ReadGroups,
        RequestKind.Users => ReadUsers,
        RequestKind.UserList => ["User.ReadBasic.All", .. ReadUsers],
        _ => [],
    };
}
