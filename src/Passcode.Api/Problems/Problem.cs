using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using Passcode.Api.Localization;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>An error response with a description and a recommended next step.</summary>
/// <param name="Code">The problem code.</param>
/// <param name="Detail">The details of this occurrence and the recommended next step. Never contains a secret.</param>
internal sealed record Problem(ProblemCode Code, FormattableString Detail) : IResult
{
    private const int LargestLeftUnread = 64 * 1024;

    public IReadOnlyDictionary<string, FormattableString[]>? Errors { get; init; }

    public ResetOutcomeResource? Outcome { get; init; }

    /// <summary>The time to wait before the request is sent again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var kind = Code.Kind();
        var request = httpContext.Request;
        var document = new ProblemDocument(
            Code,
            Localized.Localize(kind.Title),
            kind.Status,
            Detail.Localize(),
            // Only the path: a query can contain names of people.
            request.PathBase.Add(request.Path).ToUriComponent(),
            Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier,
            Errors?.ToDictionary(error => error.Key, error => Array.ConvertAll(error.Value, Localized.Localize)),
            Outcome);
        httpContext.Response.StatusCode = kind.Status;
        if (kind.Status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests && request.ContentLength > LargestLeftUnread)
        {
            // The server closes a connection whose body it does not read. The header prevents the client from sending another request on
            // it.
            httpContext.Response.Headers.Connection = "close";
        }

        if (RetryAfter is { } pause)
        {
            httpContext.Response.SetRetryAfter(pause);
        }

        return httpContext.Response.WriteAsJsonAsync(
            document, PasscodeJson.Options, ProblemDocument.ContentType, httpContext.RequestAborted);
    }
}

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
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ResetOutcomeResource? Outcome)
{
    /// <summary>The media type of problem details.</summary>
    public const string ContentType = "application/problem+json";
}

/// <summary>Writes <c>Retry-After</c> in whole seconds, as Logic Apps and the Azure REST API guidelines require.</summary>
internal static class RetryAfterHeader
{
    public static void SetRetryAfter(this HttpResponse response, TimeSpan pause) =>
        response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
}
