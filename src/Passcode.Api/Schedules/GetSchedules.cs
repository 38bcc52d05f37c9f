using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Api.Requests;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

internal static class GetSchedules
{
    [EndpointName("ListSchedules"), Tags("Bulk runs")]
    [EndpointSummary("List schedules")]
    [EndpointDescription("Returns the scheduled bulk runs with their next occurrences, the latest bulk runs, the last skipped occurrence, and who disabled them.")]
    [ProducesResponseType<ScheduleList>(200, Description = "The configured schedules.")]
    public static async Task<IResult> Handle(IOptions<SchedulesOptions> settings, ClaimsPrincipal user, CallerScopes scopes, ScheduleView view, CancellationToken cancellationToken)
    {
        var all = new List<ScheduleResource>();
        foreach (var name in settings.Value.Keys.Where(name => scopes.CoverSchedule(user, name)).Order(StringComparer.OrdinalIgnoreCase))
        {
            all.Add(await view.Create(name, cancellationToken));
        }

        return TypedResults.Json(new ScheduleList(all, null));
    }
}
