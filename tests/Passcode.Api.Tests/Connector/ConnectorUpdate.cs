using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Connector;

/// <summary>
/// Brings the schemas of the connector to those of the API: the values of enumerations, and the properties that one of them lacks. What is said
/// of a property that both have stays as it is.
/// </summary>
internal sealed partial class ConnectorUpdate(Definition connector, Definition api)
{
    /// <summary>Changes the connector.</summary>
    public void Apply()
    {
        foreach (var mine in connector.Operations.Values.Where(operation => api.Operations.ContainsKey(operation.Id)))
        {
            var theirs = api.Operations[mine.Id];
            foreach (var (name, parameter) in mine.Parameters.Where(parameter => theirs.Parameters.ContainsKey(parameter.Key)))
            {
                Align(parameter, api.Root, theirs.Parameters[name]["schema"]!, $"{mine.Id} {name}", isRequest: true);
            }

            if (mine.Body is { } body)
            {
                Align(body, api.Root, theirs.Body!, mine.Id, isRequest: true);
            }

            var ending = AgreementTests.Polled.TryGetValue(mine.Id, out var polled) ? api.Operations[polled] : theirs;
            foreach (var status in mine.Statuses.Where(status => mine.Answer(status) is not null && ending.Statuses.Contains(status) && ending.Answer(status) is not null))
            {
                Align(mine.Answer(status)!, api.Root, ending.Answer(status)!, $"{mine.Id} {status}", isRequest: false);
            }
        }

        foreach (var (path, type) in new[] { ("/subscriptions", typeof(ResetEventData)), ("/bulk-run-subscriptions", typeof(BulkRunEventData)) })
        {
            var data = AgreementTests.EventData(type);
            Align(AgreementTests.EventDataOf(connector, path), data, data, $"{path} event", isRequest: false);
        }
    }

    private void Align(JsonNode own, JsonNode root, JsonNode other, string at, bool isRequest)
    {
        var (mine, theirs) = (Shape.Resolve(connector.Root, own).AsObject(), Present(root, other));
        if (mine["enum"] is JsonArray && Values(theirs) is { Count: > 0 } values)
        {
            mine["enum"] = values;
        }

        if (mine["items"] is { } items && theirs["items"] is { } otherItems)
        {
            Align(items, root, otherItems, at + "[]", isRequest);
        }

        if (mine["properties"] is not JsonObject properties || theirs["properties"] is not JsonObject otherProperties)
        {
            return;
        }

        foreach (var name in properties.Select(property => property.Key).Where(name => !otherProperties.ContainsKey(name)).ToList())
        {
            properties.Remove(name);
            Require(mine, name, isRequired: false);
        }

        foreach (var (name, property) in otherProperties.Where(property => !AgreementTests.LeftOut.Contains($"{at}.{property.Key}")))
        {
            if (properties[name] is { } known)
            {
                Align(known, root, property!, $"{at}.{name}", isRequest);
            }
            else
            {
                properties[name] = Create(root, property!, name);
            }

            var isRequired = theirs["required"]?.AsArray().Any(required => required!.GetValue<string>() == name) ?? false;
            Require(mine, name, isRequired && (isRequest || !IsNullable(property!)));
        }
    }

    private static JsonObject Create(JsonNode root, JsonNode schema, string? name)
    {
        var theirs = Present(root, schema);
        var created = new JsonObject { ["type"] = Types(theirs).FirstOrDefault(type => type != "null") ?? "string" };
        foreach (var copied in new[] { "format", "maxLength" }.Where(copied => theirs[copied] is not null))
        {
            created[copied] = theirs[copied]!.DeepClone();
        }

        if (Values(theirs) is { Count: > 0 } values)
        {
            created["enum"] = values;
        }

        if (theirs["items"] is { } items)
        {
            created["items"] = Create(root, items, name: null);
        }

        if (theirs["properties"] is JsonObject properties)
        {
            created["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, (JsonNode?)Create(root, property.Value!, property.Key))));
        }

        if (name is not null)
        {
            var title = Capital().Replace(char.ToUpperInvariant(name[0]) + name[1..], " $0");
            created["x-ms-summary"] = title.Replace(" Id", " ID", StringComparison.Ordinal).Replace(" Url", " URL", StringComparison.Ordinal);
            created["description"] = (schema["description"]
                ?? schema["oneOf"]?.AsArray().Select(one => one!["description"]).FirstOrDefault(text => text is not null)
                ?? theirs["description"])?.DeepClone();
        }

        return created;
    }

    private static void Require(JsonObject schema, string name, bool isRequired)
    {
        List<string> required = [.. schema["required"]?.AsArray().Select(each => each!.GetValue<string>()) ?? []];
        if (required.Contains(name) == isRequired)
        {
            return;
        }

        required = isRequired ? [.. required, name] : [.. required.Where(each => each != name)];
        schema["required"] = new JsonArray([.. required.Select(each => JsonValue.Create(each))]);
    }

    // The schema of a value that is not null.
    private static JsonObject Present(JsonNode root, JsonNode schema) => Shape.Resolve(
        root, IsNullable(schema) && schema["oneOf"] is JsonArray choice ? choice.Single(one => !IsNull(one!))! : schema).AsObject();

    private static bool IsNullable(JsonNode schema) =>
        (schema["oneOf"]?.AsArray().Any(one => IsNull(one!)) ?? false) || Types(schema).Contains("null") || (schema["enum"]?.AsArray().Contains(null) ?? false);

    private static bool IsNull(JsonNode schema) => Types(schema).SequenceEqual(["null"]);

    private static IEnumerable<string> Types(JsonNode schema) => schema["type"] switch
    {
        JsonArray all => all.Select(type => type!.GetValue<string>()),
        JsonValue one => [one.GetValue<string>()],
        _ => [],
    };

    private static JsonArray? Values(JsonObject schema) =>
        schema["enum"] is JsonArray values ? [.. values.Where(value => value is not null).Select(value => value!.DeepClone())] : null;

    [GeneratedRegex("(?<!^)[A-Z]")]
    private static partial Regex Capital();
}
