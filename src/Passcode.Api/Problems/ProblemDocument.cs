using System.Text.Json.Serialization;
using Passcode.Api.Operations;

namespace Passcode.Api.Problems;

/// <summary>A problem as RFC 9457 writes it.</summary>
/// <param name="Code">What went wrong; stable.</param>
/// <param name="Title">The same for every problem of this code.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong this time, and what to do about it.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="TraceId">Finds the request in logs and traces.</param>
/// <param name="Errors">What is wrong with each field, header or query parameter, by its name.</param>
/// <param name="Outcome">How the operation ended, when the problem is its end.</param>
public sealed record ProblemDocument(
    ProblemCode Code,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string[]>? Errors,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ResetOutcome? Outcome)
{
    /// <summary>The media type of a problem.</summary>
    public const string ContentType = "application/problem+json";
}
