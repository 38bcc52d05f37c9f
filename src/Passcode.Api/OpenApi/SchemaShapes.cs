using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>Adjusts the generated schemas to the JSON that the API reads and writes.</summary>
internal sealed class SchemaShapes : IOpenApiSchemaTransformer
{
    /// <summary>Returns the schema name of a type, without suffixes of the code such as Resource.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is not { } name ? null
        : name.EndsWith("Resource", StringComparison.Ordinal) ? name[..^"Resource".Length]
        : name.EndsWith("Document", StringComparison.Ordinal) ? name[..^"Document".Length]
        : name;

    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo;
        if ((Nullable.GetUnderlyingType(type.Type) ?? type.Type) is { IsEnum: true } values)
        {
            // Null is documented on the property; the generator would add it to the values of the enum.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues(values).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, values, PasscodeJson.Options)!)];
        }

        if (type.Type == typeof(TimeOnly))
        {
            schema.Format = null; // RFC 3339 has no time without an offset
        }

        if (type.Kind == JsonTypeInfoKind.Object)
        {
            // Requests reject unknown fields. Responses can get new fields, and callers must accept them.
            schema.AdditionalPropertiesAllowed = !type.Type.Name.EndsWith("Body", StringComparison.Ordinal);
            schema.Required?.ExceptWith(type.Properties.Where(IsOmittedWhenNull).Select(property => property.Name));
        }

        return Task.CompletedTask;
    }

    private static bool IsOmittedWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            .Any(attribute => attribute is JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }) == true;
}
