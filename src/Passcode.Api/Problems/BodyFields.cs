using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Metadata;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>
/// Reads a JSON body before it is bound. Every field that is unknown, set twice or of another type is left out and noted in the <see cref="FieldErrors"/> of the
/// request, to which the handler adds what else is wrong, so that the caller gets all errors in one response. <see cref="BlankFields"/> are left out too.
/// A body that has neither goes on as its bytes, as does one that is no JSON object, which the framework refuses at the right place.
/// </summary>
internal sealed partial class BodyFields(RequestDelegate next)
{
    public async Task Invoke(HttpContext http)
    {
        var request = http.Request;
        if (http.GetEndpoint()?.Metadata.GetMetadata<IAcceptsMetadata>() is { RequestType: { } type } && request.HasJsonContentType())
        {
            using var body = new MemoryStream();
            try
            {
                await request.Body.CopyToAsync(body, http.RequestAborted);
            }
            catch (IOException brokenOff) when (brokenOff is not BadHttpRequestException)
            {
                http.Abort();
                return;
            }

            var bytes = Read(body.ToArray(), type, http.RequestServices.GetRequiredService<FieldErrors>());
            request.Body = new MemoryStream(bytes);
            request.ContentLength = bytes.Length;
        }

        await next(http);
    }

    private static byte[] Read(byte[] body, Type type, FieldErrors errors)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return body;
            }

            var fields = Object(document.RootElement, TypeOf(type), "", errors);
            return BlankFields.Remove(fields, type) || errors.Any ? Encoding.UTF8.GetBytes(fields.ToJsonString()) : body;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return body;
        }
    }

    private static JsonObject Object(JsonElement fields, JsonTypeInfo type, string path, FieldErrors errors)
    {
        var known = new JsonObject();
        foreach (var field in fields.EnumerateObject())
        {
            var place = PlainName().IsMatch(field.Name) ? $"{path}{(path.Length > 0 ? "." : "")}{field.Name}" : $"{path}['{field.Name}']";
            if (type.Properties.FirstOrDefault(property => property.Name.Equals(field.Name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                errors.AddUnread(place, $"{place} is not a known field. The known fields are {string.Join(", ", type.Properties.Select(property => property.Name))}.");
            }
            else if (known.ContainsKey(property.Name))
            {
                errors.AddUnread(place, $"{place} is set more than once. Set it once.");
            }
            else if (Value(field.Value, property.PropertyType, place, errors) is [var value])
            {
                known[property.Name] = value;
            }
        }

        return known;
    }

    // The value, which can be null; nothing if it is of another type. A blank in place of any type but true or false is none.
    private static JsonNode?[] Value(JsonElement value, Type type, string place, FieldErrors errors)
    {
        var expected = TypeOf(type);
        switch (expected.Kind, value.ValueKind)
        {
            case (JsonTypeInfoKind.Object, JsonValueKind.Object):
                return [Object(value, expected, place, errors)];
            case (JsonTypeInfoKind.Enumerable, JsonValueKind.Array):
                return [new JsonArray([.. value.EnumerateArray().SelectMany((item, index) => Value(item, expected.ElementType!, $"{place}[{index}]", errors))])];
            case (_, JsonValueKind.String) when type != typeof(string) && !IsFlag(type) && string.IsNullOrWhiteSpace(value.GetString()):
                return [""];
        }

        try
        {
            _ = value.Deserialize(expected);
            return [value.ValueKind == JsonValueKind.Null ? null : JsonValue.Create(value.Clone())];
        }
        catch (JsonException)
        {
            errors.AddUnread(place, $"{place} must be {Describe(expected)}.");
            return [];
        }
    }

    /// <summary>Whether a type is true or false.</summary>
    public static bool IsFlag(Type? type) => type == typeof(bool) || type == typeof(bool?);

    private static FormattableString Describe(JsonTypeInfo type) => type.Kind switch
    {
        JsonTypeInfoKind.Object => $"an object",
        JsonTypeInfoKind.Enumerable => $"an array",
        _ when type.Type == typeof(string) => $"a string of valid Unicode characters",
        _ when IsFlag(type.Type) => $"true or false",
        _ when (Nullable.GetUnderlyingType(type.Type) ?? type.Type) == typeof(int) => $"an integer",
        _ when (Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } values =>
            $"one of {string.Join(", ", Enum.GetValues(values).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, values, PasscodeJson.Options)))}",
        _ => $"of a different type",
    };

    private static JsonTypeInfo TypeOf(Type type) => PasscodeJson.Options.GetTypeInfo(type);

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex PlainName();
}
