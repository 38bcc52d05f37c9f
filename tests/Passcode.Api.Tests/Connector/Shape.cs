using System.Text.Json.Nodes;

namespace Passcode.Api.Tests.Connector;

/// <summary>
/// What a JSON value looks like, as OpenAPI 2.0 and 3.1 both can say it. 2.0 knows no null: a property that may be null is one that may
/// be missing.
/// </summary>
internal sealed record Shape(string Type, string? Format, int? MaxLength, IReadOnlyList<string> Values, Shape? Items, IReadOnlyDictionary<string, Property> Properties)
{
    /// <summary>Reads a schema of either version, following references.</summary>
    public static Shape From(JsonNode document, JsonNode schema) => Read(document, schema).Shape;

    /// <summary>Reads the schema that a reference names; any other schema is itself.</summary>
    public static JsonNode Resolve(JsonNode document, JsonNode node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
        {
            node = reference[2..].Split('/').Aggregate(document, (at, key) => at[key] ?? throw new InvalidOperationException($"{reference} leads nowhere."));
        }

        return node;
    }

    /// <summary>Each difference, by the name of what differs.</summary>
    public IEnumerable<string> DifferencesFrom(Shape api, string at, bool isRequest)
    {
        foreach (var (name, mine, theirs) in new[]
        {
            ("type", Type, api.Type),
            ("format", Format, api.Format),
            ("maxLength", $"{MaxLength}", $"{api.MaxLength}"),
            // A request may offer a choice where the API reads any text.
            ("values", string.Join(' ', Values), string.Join(' ', isRequest && api.Values.Count == 0 ? Values : api.Values)),
        })
        {
            if (mine != theirs)
            {
                yield return $"{at}: {name} is {mine ?? "none"}, in the API {theirs ?? "none"}";
            }
        }

        if (Items is not null && api.Items is not null)
        {
            foreach (var difference in Items.DifferencesFrom(api.Items, $"{at}[]", isRequest))
            {
                yield return difference;
            }
        }

        foreach (var name in Properties.Keys.Union(api.Properties.Keys))
        {
            var property = $"{at}.{name}";
            if (!Properties.TryGetValue(name, out var mine))
            {
                yield return $"{property}: is in the API only";
            }
            else if (!api.Properties.TryGetValue(name, out var theirs))
            {
                yield return $"{property}: is in the connector only";
            }
            else
            {
                // A request must send what the API requires. An answer may promise only what the API always sends and never sends as null.
                var required = theirs.IsRequired && (isRequest || !theirs.IsNullable);
                if (mine.IsRequired != required)
                {
                    yield return $"{property}: is {(mine.IsRequired ? "required" : "optional")}, in the API {(required ? "required" : "optional")}";
                }

                foreach (var difference in mine.Shape.DifferencesFrom(theirs.Shape, property, isRequest))
                {
                    yield return difference;
                }
            }
        }
    }

    private static (Shape Shape, bool IsNullable) Read(JsonNode document, JsonNode schema)
    {
        if (schema["oneOf"] is JsonArray { Count: 2 } choice && choice.Any(IsNull))
        {
            return (From(document, choice.Single(one => !IsNull(one))!), true);
        }

        var node = Resolve(document, schema);
        var types = node["type"] switch
        {
            JsonArray all => [.. all.Select(type => type!.GetValue<string>())],
            JsonValue one => [one.GetValue<string>()],
            // The generator gives an enum that may be null no type.
            _ => node["enum"] is null ? Array.Empty<string>() : ["string"],
        };
        var required = node["required"] is JsonArray names ? names.Select(name => name!.GetValue<string>()).ToHashSet() : [];
        var properties = new Dictionary<string, Property>();
        foreach (var (name, property) in node["properties"]?.AsObject() ?? [])
        {
            var (shape, isNullable) = Read(document, property!);
            properties.Add(name, new Property(shape, required.Contains(name), isNullable));
        }

        return (
            new Shape(
                types.SingleOrDefault(type => type != "null") ?? "",
                node["format"]?.GetValue<string>(),
                node["maxLength"]?.GetValue<int>(),
                [.. node["enum"]?.AsArray().Where(value => value is not null).Select(value => value!.GetValue<string>()) ?? []],
                node["items"] is { } items ? From(document, items) : null,
                properties),
            // A component that says null says it for those who use it as such; only a value in place speaks for itself.
            types.Contains("null") || (node == schema && node["enum"]?.AsArray().Contains(null) == true));
    }

    private static bool IsNull(JsonNode? schema) => schema!["type"] is JsonValue type && type.GetValue<string>() == "null";
}

/// <summary>A property of an object.</summary>
internal sealed record Property(Shape Shape, bool IsRequired, bool IsNullable);
