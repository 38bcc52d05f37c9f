using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Passcode.Api.Problems;

/// <summary>Describes why a body cannot be read, and names the invalid field.</summary>
internal static class BodyProblem
{
    public static Problem Of(BadHttpRequestException refused, Endpoint? endpoint) => refused switch
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
        return FieldErrors.Of(field, BodyField.At(body, field) switch
        {
            // The serializer has no specific exception for duplicates.
            { Type: not null } when mismatch.Message.StartsWith("Duplicate", StringComparison.Ordinal) => $"{field} is set more than once. Set it once.",
            { Type: { } type } => $"{field} must be {BodyField.Describe(type)}.",
            var unknown => $"{field} is not a known field. The known fields are {string.Join(", ", unknown.Siblings)}.",
        });
    }
}
