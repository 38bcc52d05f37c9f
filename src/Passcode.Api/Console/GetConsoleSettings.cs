using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Console;

internal static class GetConsoleSettings
{
    [EndpointName("GetConsoleSettings"), Tags("Console")]
    [EndpointSummary("Get console settings")]
    [EndpointDescription("Returns how people sign in to the console. The response contains no secret.")]
    [ProducesResponseType<ConsoleSettingsResource>(200, Description = "The sign-in settings.")]
    public static IResult Handle(ConsoleSettings settings) => TypedResults.Json(settings.Resource);
}
