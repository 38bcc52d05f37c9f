using System.Text.Json;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Filters;

/// <summary>A page of a collection. The skip token is the index of a row in the unfiltered collection, so pages stay correct while rows are
/// appended. <c>$top</c> is the page size, as in Graph: further rows follow in <c>@odata.nextLink</c>.</summary>
internal static class Page
{
    public static GraphResponse Write<T>(
        GraphRequest request, string context, IReadOnlyList<T> rows, Func<T, bool> matches, ListQuery query, int pageSize,
        Action<Utf8JsonWriter, T> writeRow)
    {
        var size = Math.Min(query.Top ?? pageSize, pageSize);
        var (step, end) = query.Descending ? (-1, -1) : (1, rows.Count);
        var row = Math.Min(query.StartRow ?? (query.Descending ? rows.Count - 1 : 0), query.Descending ? rows.Count - 1 : rows.Count);
        return GraphResponse.Json(json =>
        {
            json.WriteString("@odata.context", $"{request.Origin}/{request.Version}/$metadata#{context}");
            if (query.Count)
                json.WriteNumber("@odata.count", rows.Count(matches));
            json.WriteStartArray("value");
            for (var written = 0; row != end && written < size; row += step)
            {
                if (!matches(rows[row]))
                    continue;
                json.WriteStartObject();
                writeRow(json, rows[row]);
                json.WriteEndObject();
                written++;
            }

            json.WriteEndArray();
            while (row != end && !matches(rows[row]))
                row += step;
            if (row != end)
                json.WriteString("@odata.nextLink", NextLink(request, row));
        });
    }

    private static string NextLink(GraphRequest request, int row)
    {
        var options = request.Query
            .Where(option => !option.Key.Equals("skiptoken", StringComparison.OrdinalIgnoreCase))
            .Select(option => $"${option.Key}={Uri.EscapeDataString(option.Value)}");
        return $"{request.Origin}{request.Path}?{string.Join('&', options.Append($"$skiptoken={SkipToken.Write(row)}"))}";
    }
}
