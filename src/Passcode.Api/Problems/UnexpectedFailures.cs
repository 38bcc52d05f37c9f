using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Passcode.Api.Authentication;
using Passcode.Core;

namespace Passcode.Api.Problems;

/// <summary>Turns what handlers throw into problems: a bad body, an outage, a bug. A stack trace goes to the log, never to the caller.</summary>
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
                return BodyProblem.Of(refused, context.Features.Get<IExceptionHandlerFeature>()?.Endpoint);
            case StorageUnavailableException:
                Log.StorageUnavailable(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.StorageUnavailable, "Nothing is lost. Send the same request again after the pause, with the same idempotency key.")
                {
                    RetryAfter = OutagePause,
                };
            case SignInUnavailableException:
                Log.SignInUnavailable(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.SignInUnavailable, "The token could not be checked; it may be good. Send the same request again after the pause.")
                {
                    RetryAfter = EntraDiscovery.Pause,
                };
            default:
                Log.Failed(logger, exception, context.Request.Method);
                return new Problem(ProblemCode.InternalError, "Send the trace id to whoever runs Passcode. The same request may succeed later.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3001, LogLevel.Warning, "Storage did not answer a {Method} request")]
        public static partial void StorageUnavailable(ILogger logger, Exception exception, string method);

        [LoggerMessage(3003, LogLevel.Warning, "The sign-in service did not answer for a {Method} request")]
        public static partial void SignInUnavailable(ILogger logger, Exception exception, string method);

        [LoggerMessage(3002, LogLevel.Error, "A {Method} request failed")]
        public static partial void Failed(ILogger logger, Exception exception, string method);
    }
}
