using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.Helpdesk.Sources;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;

namespace Passcode.Api.Helpdesk;

/// <summary>The validation handshake of CloudEvents webhooks (HTTP 1.1 Web Hooks for Event Delivery, section 4). Every origin is allowed,
/// because each delivery is verified.</summary>
internal static class WebhookHandshake
{
    private const string RequestOrigin = "WebHook-Request-Origin";
    private const string RequestRate = "WebHook-Request-Rate";

    [EndpointName("AskToDeliver"), Tags("Helpdesks")]
    [EndpointSummary("Validate a webhook subscription")]
    [EndpointDescription("Answers the validation handshake of CloudEvents webhooks.")]
    [ProducesResponseType(200, Description = "Delivery is allowed. WebHook-Allowed-Origin repeats the origin of the request.")]
    [ProducesResponseType(204, Description = "The source does not accept CloudEvents, or WebHook-Request-Origin is missing.")]
    [Refuses(ProblemCode.HelpdeskSourceNotFound)]
    [AlwaysReturns]
    public static IResult Handle([Description("The name of the source.")] string source, HttpContext http, HelpdeskSources sources)
    {
        if (sources.Find(source) is not { } known)
        {
            return DeliveryProblems.SourceNotFound;
        }

        var (request, response) = (http.Request.Headers, http.Response.Headers);
        response.Allow = "OPTIONS, POST";
        if (known.Format != PayloadFormat.CloudEvents || request[RequestOrigin] is not [{ } origin] || Uri.CheckHostName(origin) == UriHostNameType.Unknown)
        {
            return TypedResults.NoContent();
        }

        response["WebHook-Allowed-Origin"] = origin;
        if (request.ContainsKey(RequestRate))
        {
            response["WebHook-Allowed-Rate"] = "*";
        }

        return TypedResults.Ok();
    }
}
