using System.Text.Json.Serialization;
using Passcode.Api.Operations;

namespace Passcode.Api.Problems;

/// <summary>A problem details document (RFC 9457).</summary>
/// <param name="Code">The problem code. Codes are stable.</param>
/// <param name="Title">A short summary, the same for every problem with this code.</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">The details of this occurrence and the recommended next step.</param>
/// <param name="Instance">The path of the request.</param>
/// <param name="TraceId">The trace ID, which identifies the request in logs and traces.</param>
/// <param name="Errors">The errors of each field, header or query parameter, by name.</param>
/// <param name="Outcome">The outcome of the operation, if the problem reports one.</param>
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
    /// <summary>The media type of problem details.</summary>
    public const string ContentType = "application/problem+json";
}
