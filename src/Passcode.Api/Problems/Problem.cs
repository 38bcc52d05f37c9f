using System.Diagnostics;
using Passcode.Api.Operations;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>An answer that says what went wrong and what to do about it.</summary>
/// <param name="Code">What went wrong.</param>
/// <param name="Detail">What is wrong this time, and what to do; never a secret.</param>
public sealed record Problem(ProblemCode Code, string Detail) : IResult
{
    private const int LargestLeftUnread = 64 * 1024;

    /// <summary>What is wrong with each field.</summary>
    public IReadOnlyDictionary<string, string[]>? Errors { get; init; }

    /// <summary>How the operation ended.</summary>
    public ResetOutcome? Outcome { get; init; }

    /// <summary>When to ask again.</summary>
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
            // The path alone: a query may name people.
            request.PathBase.Add(request.Path).ToUriComponent(),
            Activity.Current?.TraceId.ToHexString() ?? httpContext.TraceIdentifier,
            Errors,
            Outcome);
        httpContext.Response.StatusCode = kind.Status;
        if (kind.Status is StatusCodes.Status413PayloadTooLarge or StatusCodes.Status429TooManyRequests && request.ContentLength > LargestLeftUnread)
        {
            // The server closes a connection whose body it will not read. Said beforehand, no next request is sent on it in vain.
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
