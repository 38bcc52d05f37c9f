using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Passcode.Core.Schedules;

namespace Passcode.Api.Schedules;

internal static class GetSchedules
{
    [EndpointName("ListSchedules"), Tags("Bulk runs")]
    [EndpointSummary("List schedules")]
    [EndpointDescription("Returns the scheduled bulk runs with their next occurrences, the last run and the last skipped occurrence.")]
    [ProducesResponseType<ScheduleList>(200, Description = "The configured schedules.")]
    public static async Task<IResult> Handle(
        IOptions<SchedulesOptions> settings, ISchedules schedules, ICalendar calendar, TimeProvider time, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var all = new List<ScheduleResource>();
        foreach (var (name, schedule) in settings.Value.OrderBy(each => each.Key, StringComparer.OrdinalIgnoreCase))
        {
            all.Add(ScheduleResource.From(name, schedule, (await schedules.Find(name, cancellationToken))?.Value, calendar, now));
        }

        return TypedResults.Json(new ScheduleList(all, null));
    }
}
