using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>Describes why a body cannot be read, and names the invalid field.</summary>
internal static class BodyProblem
{
    public static Problem From(BadHttpRequestException refused, Endpoint? endpoint) => refused switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => StatusProblems.BodyTooLarge(endpoint),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => StatusProblems.UnsupportedMediaType,
        { InnerException: JsonException { InnerException: JsonException } malformed } => Malformed(malformed),
        { InnerException: JsonException mismatch } => Mismatch(mismatch, endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType),
        _ => StatusProblems.Unreadable,
    };

    // The inner exception of the JSON reader means that the text is not valid JSON.
    private static Problem Malformed(JsonException malformed) => new(
        ProblemCode.InvalidJson,
        $"Parsing failed at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}. "
        + "Check for an unescaped quote or line break, a missing comma, or a truncated body.");

    private static Problem Mismatch(JsonException mismatch, Type? body)
    {
        if (body is null || mismatch.Path is not { Length: > 1 } path)
        {
            return StatusProblems.Unreadable;
        }

        var field = path.TrimStart('$', '.');
        return FieldErrors.From(field, BodyField.At(body, field) switch
        {
            // The serializer has no specific exception for duplicates.
            { Type: not null } when mismatch.Message.StartsWith("Duplicate", StringComparison.Ordinal) => $"{field} is set more than once. Set it once.",
            { Type: { } type } => $"{field} must be {BodyField.Describe(type)}.",
            var unknown => $"{field} is not a known field. The known fields are {string.Join(", ", unknown.Siblings)}.",
        });
    }
}

/// <summary>A field of a request body, found by its path.</summary>
/// <param name="Type">The expected type; null if there is no such field.</param>
/// <param name="Siblings">The valid names at the same level.</param>
internal sealed record BodyField(Type? Type, IReadOnlyList<string> Siblings)
{
    /// <summary>Whether the field is true or false.</summary>
    public bool IsFlag => IsFlagType(Type);

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
        _ when IsFlagType(type) => "true or false",
        _ when type == typeof(int) => "an integer",
        _ => "of a different type",
    };

    private static bool IsFlagType(Type? type) => type == typeof(bool) || type == typeof(bool?);
}
