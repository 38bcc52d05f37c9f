using System.Text.Json;

namespace Passcode.GraphSimulator.Batch;

/// <summary>Parses a batch. An error anywhere makes the whole batch a 400, and no item is executed.</summary>
internal static class BatchReader
{
    /// <summary>Source: Graph docs, concepts/json-batching.md.</summary>
    private const int MaxItems = 20;

    /// <summary>Exactly one of the two is null.</summary>
    public static (IReadOnlyList<BatchItem>? Items, string? Error) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("requests", out var requests) || requests.ValueKind != JsonValueKind.Array)
            {
                return (null, "Invalid batch payload format.");
            }

            if (requests.GetArrayLength() is 0 or > MaxItems)
                return (null, $"Number of batch request steps must be 1 to {MaxItems}.");
            BatchItem?[] items = [.. requests.EnumerateArray().Select(Item)];
            return Problem(items) is { } problem ? (null, problem) : ([.. items.OfType<BatchItem>()], null);
        }
        catch (JsonException)
        {
            return (null, "Invalid batch payload format.");
        }
    }

    private static string? Problem(BatchItem?[] items)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in items)
        {
            if (item is null)
                return "Invalid batch payload format.";
            if (item.DependsOn.FirstOrDefault(id => !seen.Contains(id)) is { } unknown)
                return $"Request id : {item.Id} depends on {unknown}, which does not come before it.";
            if (!seen.Add(item.Id))
                return $"Duplicate request id : {item.Id}.";
            if (item.Body is not null && !item.Headers.ContainsKey("Content-Type"))
                return $"Write request id : {item.Id} does not contain Content-Type header.";
        }

        return null;
    }

    private static BatchItem? Item(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || Text(json, "id") is not { Length: > 0 } id
            || Text(json, "method") is not { Length: > 0 } method || Text(json, "url") is not { Length: > 0 } url)
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (json.TryGetProperty("headers", out var named) && named.ValueKind == JsonValueKind.Object)
        {
            foreach (var header in named.EnumerateObject())
                headers[header.Name] = header.Value.ToString();
        }

        JsonElement? body = json.TryGetProperty("body", out var value) && value.ValueKind != JsonValueKind.Null ? value.Clone() : null;
        string[] dependsOn = json.TryGetProperty("dependsOn", out var ids) && ids.ValueKind == JsonValueKind.Array
            ? [.. ids.EnumerateArray().Select(element => element.ToString())]
            : [];
        return new BatchItem(id, method, url, headers, body, dependsOn);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
