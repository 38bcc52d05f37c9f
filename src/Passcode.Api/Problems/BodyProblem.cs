using System.Text.Json;

namespace Passcode.Api.Problems;

/// <summary>Describes why a body cannot be read.</summary>
internal static class BodyProblem
{
    public static Problem From(BadHttpRequestException refused, Endpoint? endpoint) => refused switch
    {
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => StatusProblems.BodyTooLarge(endpoint),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => StatusProblems.UnsupportedMediaType,
        { InnerException: JsonException { InnerException: JsonException } malformed } => Malformed(malformed),
        _ => StatusProblems.Unreadable,
    };

    // The inner exception of the JSON reader means that the text is not valid JSON.
    private static Problem Malformed(JsonException malformed) => new(
        ProblemCode.InvalidJson,
        $"Parsing failed at line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1}. Check for an unescaped quote or line break, a missing comma, or a truncated body.");
}
