using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace Passcode.Api.Problems;

/// <summary>Says what is wrong with a body that could not be read, and names the field.</summary>
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

    // The reader's own exception inside the serializer's tells that the text is no JSON at all.
    private static Problem Malformed(JsonException malformed) => new(
        ProblemCode.InvalidJson,
        $"Reading stopped at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}. "
        + "Look for an unescaped quote or line break, a missing comma, or a truncated body.");

    private static Problem Mismatch(JsonException mismatch, Type? body)
    {
        if (body is null || mismatch.Path is not { Length: > 1 } path)
        {
            return StatusProblems.Unreadable;
        }

        var field = path.TrimStart('$', '.');
        return FieldErrors.Of(field, BodyField.At(body, field) switch
        {
            // The serializer gives duplicates no exception of their own.
            { Type: not null } when mismatch.Message.StartsWith("Duplicate", StringComparison.Ordinal) => $"{field} is given twice. Give it once.",
            { Type: { } type } => $"{field} must be {BodyField.Describe(type)}.",
            var unknown => $"{field} is not a field here. Known fields are {string.Join(", ", unknown.Siblings)}.",
        });
    }
}
