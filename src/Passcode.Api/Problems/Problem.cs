using System.Diagnostics;
using Passcode.Api.Operations;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>An error response with a description and a recommended next step.</summary>
/// <param name="Code">The problem code.</param>
/// <param name="Detail">The details of this occurrence and the recommended next step. Never contains a secret.</param>
public sealed record Problem(ProblemCode Code, string Detail) : IResult
{
    private const int LargestLeftUnread = 64 * 1024;

    /// <summary>The errors of each field.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>The outcome of the operation.</summary>
    public ResetOutcome? Outcome { get; init; }

    /// <summary>The time to wait before the request is sent again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var kind = Code.Kind();
        var request = httpContext.Request;
        var document = new ProblemDocument(
            Code,
            kind.Title,
            kind.Status,
            Detail,
            // Only the path: a query can contain names of people.
            request.PathBase.Add(request.Path).ToUriComponent(),
            Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier,
            Errors,
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
