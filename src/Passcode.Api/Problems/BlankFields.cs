using System.Text.Json;
using System.Text.Json.Nodes;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>
/// Takes blank fields out of a body: Power Automate sends every optional field of an action, those that were left empty as empty texts. A blank in place of
/// true or false stays, and is refused: without its dryRun, a check would be a bulk run.
/// </summary>
internal static class BlankFields
{
    /// <summary>Removes the blank fields.</summary>
    /// <param name="fields">The known fields of a body.</param>
    /// <param name="type">The type of the body.</param>
    /// <returns>Whether there were any.</returns>
    public static bool Remove(JsonObject fields, Type type)
    {
        var properties = PasscodeJson.Options.GetTypeInfo(type).Properties;
        Type? TypeOf(string name) => properties.FirstOrDefault(property => property.Name == name)?.PropertyType;
        var hasChanged = fields.Aggregate(false, (any, field) => (field.Value is JsonObject inner && TypeOf(field.Key) is { } own && Remove(inner, own)) | any);
        hasChanged |= Remove(fields, field => IsBlank(field.Value) && !BodyFields.IsFlag(TypeOf(field.Key)));

        // An empty list or object is blank beside other fields; alone it is what the caller means, and is wrong as such.
        return hasChanged | (fields.Any(field => !IsEmpty(field.Value)) && Remove(fields, field => IsEmpty(field.Value)));
    }

    private static bool Remove(JsonObject fields, Func<KeyValuePair<string, JsonNode?>, bool> isSuch)
    {
        var such = fields.Where(isSuch).Select(field => field.Key).ToList();
        such.ForEach(name => fields.Remove(name));
        return such.Count > 0;
    }

    private static bool IsBlank(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetValue<string>());

    private static bool IsEmpty(JsonNode? value) => (value is JsonObject fields && fields.All(field => IsBlank(field.Value) || IsEmpty(field.Value))) || (value is JsonArray items && items.All(IsBlank));
}
