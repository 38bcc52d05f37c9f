using System.Text.Json.Serialization.Metadata;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>A field of a request body, found by its path.</summary>
/// <param name="Type">The expected type; null if there is no such field.</param>
/// <param name="Siblings">The valid names at the same level.</param>
internal sealed record BodyField(Type? Type, IReadOnlyList<string> Siblings)
{
    /// <summary>Follows a path such as <c>device.imei</c> or <c>targets[3].imei</c> from the type of a body.</summary>
    public static BodyField At(Type body, string path)
    {
        var type = PasscodeJson.Options.GetTypeInfo(body);
        IReadOnlyList<string> siblings = [];
        foreach (var segment in path.Split('.'))
        {
            var name = segment.Split('[')[0];
            siblings = [.. type.Properties.Select(property => property.Name)];
            if (type.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } found)
            {
                return new BodyField(null, siblings);
            }

            type = PasscodeJson.Options.GetTypeInfo(found.PropertyType);
            type = segment.EndsWith(']') && type.ElementType is { } element ? PasscodeJson.Options.GetTypeInfo(element) : type;
        }

        return new BodyField(type.Type, siblings);
    }

    /// <summary>Returns the JSON name of a type.</summary>
    public static string Describe(Type type) => PasscodeJson.Options.GetTypeInfo(type).Kind switch
    {
        JsonTypeInfoKind.Object => "an object",
        JsonTypeInfoKind.Enumerable => "an array",
        _ when type == typeof(string) => "a string of valid Unicode characters",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "an integer",
        _ => "of a different type",
    };
}
