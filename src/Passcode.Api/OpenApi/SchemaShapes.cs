using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Passcode.Core;

namespace Passcode.Api.OpenApi;

/// <summary>Corrects what the generator cannot know of our JSON.</summary>
internal sealed class SchemaShapes : IOpenApiSchemaTransformer
{
    /// <summary>The name of a type in the document: what it is, not how the code calls it.</summary>
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
            // Where it may be null, the property says so; the generator would put null among the values.
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Enum.GetValues(values).Cast<object>().Select(value => JsonSerializer.SerializeToNode(value, values, PasscodeJson.Options)!)];
        }

        if (type.Kind == JsonTypeInfoKind.Object)
        {
            // Requests refuse unknown fields; answers may get new ones, and callers should expect that.
            schema.AdditionalPropertiesAllowed = !type.Type.Name.EndsWith("Body", StringComparison.Ordinal);
            schema.Required?.ExceptWith(type.Properties.Where(IsOmittedWhenNull).Select(property => property.Name));
        }

        return Task.CompletedTask;
    }

    private static bool IsOmittedWhenNull(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(JsonIgnoreAttribute), inherit: false)
            .Any(attribute => attribute is JsonIgnoreAttribute { Condition: JsonIgnoreCondition.WhenWritingNull }) == true;
}
