using System.Globalization;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Filters;

/// <summary>The query options of a GET request for a collection.</summary>
internal sealed record ListQuery(string? Filter, IReadOnlyList<string>? Select, int? Top, int? StartRow, bool Count, bool Descending)
{
    /// <summary>Reads the options. Options outside <paramref name="allowed"/> are rejected: Intune does not necessarily support every
    /// option in the OpenAPI document of Graph.</summary>
    public static (ListQuery? Query, string? Error) Read(GraphRequest request, params string[] allowed)
    {
        if (request.Query.Keys.FirstOrDefault(name => !allowed.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } unknown)
            return (null, $"The query option '${unknown}' is not supported here.");

        var top = request.Query.GetValueOrDefault("top");
        var size = 0;
        if (top is not null && (!int.TryParse(top, NumberStyles.None, CultureInfo.InvariantCulture, out size) || size == 0))
            return (null, "Invalid value for the query option '$top'.");

        var token = request.Query.GetValueOrDefault("skiptoken");
        var start = token is null ? null : SkipToken.Read(token);
        if (token is not null && start is null)
            return (null, "Skip token is not valid.");

        var order = request.Query.GetValueOrDefault("orderby")?.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (order is not (null or ["requestDateTime"] or ["requestDateTime", "asc" or "desc"]))
            return (null, "The collection can only be ordered by requestDateTime.");

        var select = request.Query.GetValueOrDefault("select")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (new ListQuery(
            request.Query.GetValueOrDefault("filter"), select, top is null ? null : size, start,
            request.Query.GetValueOrDefault("count") is "true", order is [_, "desc"]), null);
    }
}
