using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Authentication;
using Passcode.Api.Problems;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Denials;

/// <summary>Refuses what authorization forbids, and records the denied requests of known callers in the audit log. A caller is known if the
/// signature of its token is valid.</summary>
internal sealed class DeniedRequests(SampledAuditLog auditLog) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _others = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
        {
            await Forbidden(context, authorizeResult.AuthorizationFailure).ExecuteAsync(context);
            return;
        }

        if (authorizeResult.Challenged && context.Features.Get<RejectedCaller>() is { } rejected)
        {
            await Record(context, rejected.Id, ProblemCode.Unauthenticated);
        }

        await _others.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>Records a denied request. A caller that does not wait for the response is recorded too.</summary>
    public Task Record(HttpContext http, string caller, ProblemCode code)
    {
        var route = $"{http.Request.Method} {(http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown"}";
        return auditLog.Append(
            AuditEventType.RequestDenied,
            $"denied/{caller}/{route}",
            caller,
            route,
            since => string.Create(CultureInfo.InvariantCulture, $"{code.ToWireName()}; denied since the previous entry: {since}"),
            CancellationToken.None);
    }

    private static Denial Forbidden(HttpContext http, AuthorizationFailure? failure)
    {
        var role = http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
        return failure?.FailedRequirements.All(failed => failed is AllowedClient) == true
            ? new(ProblemCode.ClientNotAllowed, $"The role {role} cannot be used from this client. Use the console, or ask an administrator to add the client.")
            : new(ProblemCode.MissingRole, role is null ? (FormattableString)$"No role has access to this route." : $"Ask an administrator to assign the role {role} to you.");
    }
}

/// <summary>Refuses the request of an authenticated caller, and records it.</summary>
internal sealed record Denial(ProblemCode Code, FormattableString Detail) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        await httpContext.RequestServices.GetRequiredService<DeniedRequests>().Record(httpContext, Caller.From(httpContext.User).Name, Code);
        await new Problem(Code, Detail).ExecuteAsync(httpContext);
    }
}
