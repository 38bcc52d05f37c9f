using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core;
using Passcode.Core.Resets;

namespace Passcode.Api.Resets;

internal static class GetResets
{
    [EndpointName("ListResets"), Tags("Resets")]
    [EndpointSummary("List resets")]
    [EndpointDescription("Returns resets, newest first. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<ResetList>(200, Description = "A page of resets.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] ResetListQuery query, HttpRequest http, ClaimsPrincipal user, CallerScopes scopes, IResetStore store, PageLink links, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var list = errors.List(query, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        return await links.Respond(
            errors,
            http,
            query,
            async (size, continuation) =>
            {
                var page = await store.Query(list with { Size = size, Continuation = continuation }, cancellationToken);
                return page with { Items = await scopes.Filter(user, page.Items, reset => (reset.Device, reset.Origin)) };
            },
            (items, next) => new ResetList([.. items.Select(reset => ResetResource.From(reset))], next),
            Filters(list));
    }

    // The days are those of the first page, whenever the next one is asked for.
    private static (string Name, string? Value)[] Filters(ResetQuery list) =>
    [
        ("from", list.From.ToString("O")),
        ("to", list.To.ToString("O")),
        ("status", list.Status?.ToWireName()),
        ("ticketId", list.TicketId),
        ("intuneDeviceId", list.IntuneDeviceId),
        ("requestedBy", list.RequestedBy),
    ];
}

internal sealed record ResetListQuery : PageQuery
{
    [FromQuery(Name = "status"), QueryText("Returns only resets in this state.", ReadAs = typeof(ResetStatus))]
    public string? Status { get; init; }

    [FromQuery(Name = "ticketId"), QueryText("Returns only resets of this ticket.")]
    public string? TicketId { get; init; }

    [FromQuery(Name = "intuneDeviceId"), QueryText("Returns only resets of this device.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }

    [FromQuery(Name = "requestedBy"), QueryText("Returns only resets that this person requested.")]
    public string? RequestedBy { get; init; }

    [FromQuery(Name = "from"), QueryText("The first day, in UTC. The default is 29 days before the last day.", ReadAs = typeof(DateOnly))]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The last day, in UTC, at most 400 days after the first day. The default is today.", ReadAs = typeof(DateOnly))]
    public string? To { get; init; }
}

internal static class ResetListParser
{
    private const int DefaultDays = 30;
    private const int LongestSpan = 400;
    /// <summary>Returns the filters; those that are valid if there are errors.</summary>
    public static ResetQuery List(this FieldErrors errors, ResetListQuery query, DateOnly today)
    {
        var to = errors.Day("to", query.To) ?? today;
        var from = errors.Day("from", query.From) ?? to.AddDays(-Math.Min(DefaultDays - 1, to.DayNumber));
        errors.Require(from <= to, "from", $"from must not be after to.");
        errors.Require(to.DayNumber - from.DayNumber <= LongestSpan, "to", $"to must be at most {LongestSpan} days after from.");
        return new ResetQuery(
            from,
            to,
            Status: errors.Named<ResetStatus>("status", query.Status),
            TicketId: errors.Text("ticketId", query.TicketId, ResetLimits.TicketId),
            IntuneDeviceId: query.IntuneDeviceId is { } device ? errors.GuidText("intuneDeviceId", device) : null,
            RequestedBy: errors.Text("requestedBy", query.RequestedBy, ResetLimits.RequestedBy));
    }

    private static DateOnly? Day(this FieldErrors errors, string field, string? value)
    {
        if (value is null)
        {
            return null;
        }

        var isDay = DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        errors.Require(isDay, field, $"{field} must be a day such as 2026-01-31.");
        return isDay ? day : null;
    }
}
