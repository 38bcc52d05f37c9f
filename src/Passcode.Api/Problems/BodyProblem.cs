using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>Says what is wrong with a body that could not be read, and names the field.</summary>
internal static class BodyProblem
{
    public static Problem Of(BadHttpRequestException refused, Endpoint? endpoint) => refused switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => StatusProblems.BodyTooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => StatusProblems.UnsupportedMediaType,
        { InnerException: JsonException { InnerException: JsonException } malformed } => Malformed(malformed),
        { InnerException: JsonException mismatch } => Mismatch(mismatch, endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType),
        _ => new Problem(ProblemCode.UnreadableRequest, "Send a complete request with a JSON object as its body."),
    };

    // The reader's own exception, inside the serializer's, tells that the text is no JSON at all.
    private static Problem Malformed(JsonException malformed) => new(
        ProblemCode.InvalidJson,
        $"Reading stopped at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}. Look for an unescaped quote, a missing comma or a truncated body.");

    private static Problem Mismatch(JsonException mismatch, Type? body)
    {
        var field = mismatch.Path is { Length: > 2 } path ? path[2..] : "body";
        if (body is not null && UnknownAmong(body, field) is { } known)
        {
            return FieldErrors.Of(field, $"{field} is not a field here. Known fields are {string.Join(", ", known)}.");
        }

        return mismatch.Message.StartsWith("Duplicate", StringComparison.Ordinal)
            ? FieldErrors.Of(field, $"{field} is given twice. Give it once.")
            : FieldErrors.Of(field, $"{field} has a value of the wrong type.");
    }

    // The names known where a field is unknown; null when the field is known.
    private static IEnumerable<string>? UnknownAmong(Type body, string field)
    {
        var type = PasscodeJson.Options.GetTypeInfo(body);
        foreach (var name in field.Split('.'))
        {
            if (type.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } property)
            {
                return type.Kind == JsonTypeInfoKind.Object ? type.Properties.Select(known => known.Name) : null;
            }

            type = PasscodeJson.Options.GetTypeInfo(property.PropertyType);
        }

        return null;
    }
}
