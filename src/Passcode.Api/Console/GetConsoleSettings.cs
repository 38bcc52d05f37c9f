using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;

namespace Passcode.Api.Console;

internal static class GetConsoleSettings
{
    [EndpointName("GetConsoleSettings"), Tags("Console")]
    [EndpointSummary("Get console settings")]
    [EndpointDescription("Tells the console how people sign in here. Holds no secret.")]
    [ProducesResponseType<ConsoleSettingsResource>(200, Description = "How people sign in.")]
    public static IResult Handle(ConsoleSettings settings) => TypedResults.Json(settings.Resource);
}
