using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api;

/// <summary>Maps exceptions of handlers to problems: an unreadable body, an outage, or an unexpected error. Stack traces are logged and
/// never returned.</summary>
internal sealed partial class UnexpectedFailures(ILogger<UnexpectedFailures> logger) : IExceptionHandler
{
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(10);

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        await ProblemFor(httpContext, exception).ExecuteAsync(httpContext);
        return true;
    }

    private Problem ProblemFor(HttpContext context, Exception exception)
    {
        switch (exception)
        {
            case BadHttpRequestException refused:
                return BodyProblem.From(refused, context.Features.Get<IExceptionHandlerFeature>()?.Endpoint);
            case StorageUnavailableException:
                Log.StorageUnavailable(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.StorageUnavailable, $"Send the same request again after the Retry-After time, with the same idempotency key.")
                {
                    RetryAfter = OutagePause,
                };
            case GraphProblemException { Problem: var problem }:
                Log.GraphUnavailable(logger, exception, context.Request.Method);
                return problem.ToProblem();
            case RecordNotAuthenticException:
                Log.NotAuthentic(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.RecordNotAuthentic, $"The stored record was changed by somebody else. Inform the administrator of Passcode.");
            case SignInUnavailableException:
                Log.SignInUnavailable(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.SignInUnavailable, $"The token could not be validated, but can be valid. Send the same request again after the Retry-After time.")
                {
                    RetryAfter = EntraDiscovery.Pause,
                };
            default:
                Log.Failed(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.InternalError, $"Send the request again later. If the error persists, send the trace ID to your administrator.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "Storage did not respond during a {Method} request")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception, string method);

        [LoggerMessage(3003, LogLevel.Warning, "The sign-in service did not respond during a {Method} request")]
        public static partial void SignInUnavailable(ILogger logger, Exception exception, string method);

        [LoggerMessage(3005, LogLevel.Warning, "Graph did not answer during a {Method} request")]
        public static partial void GraphUnavailable(ILogger logger, Exception exception, string method);

        [LoggerMessage(3004, LogLevel.Error, "A {Method} request read a record that was not written by Passcode")]
        public static partial void NotAuthentic(ILogger logger, Exception exception, string method);

        [LoggerMessage(3002, LogLevel.Error, "A {Method} request failed")]
        public static partial void Failed(ILogger logger, Exception exception, string method);
    }
}
