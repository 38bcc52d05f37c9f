using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.Audit;

namespace Passcode.Api.Audit;

internal static class GetAudit
{
    [EndpointName("ListAuditEntries"), Tags("Audit")]
    [EndpointSummary("List the audit log")]
    [EndpointDescription("Returns who requested, decided, denied, read or changed what, newest first. Follow nextLink for more. A page can be short or empty before the last page.")]
    [ProducesResponseType<AuditList>(200, Description = "A page of the audit log.")]
    [Refuses(ProblemCode.InvalidRequest)]
    public static async Task<IResult> Handle(
        [AsParameters] AuditListQuery query, HttpRequest http, ClaimsPrincipal user, IAuditRecords records, DeviceSubjects devices, PageLink links, TimeProvider time, CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var list = errors.Audit(query, time.GetUtcNow());
        var device = query.IntuneDeviceId is { } id ? errors.GuidText("intuneDeviceId", id) : null;
        return await links.Respond(
            errors,
            http,
            query,
            async (size, continuation) =>
            {
                var subjects = device is null ? null : await devices.Find(device, list.From!.Value, list.To!.Value, user, cancellationToken);
                return device is not null && subjects is null
                    ? new([], null)
                    : await records.Query(list with { Size = size, Continuation = continuation, Subjects = subjects }, cancellationToken);
            },
            (items, next) => new AuditList([.. items.Select(AuditEntryResource.From)], next),
            ("from", query.From ?? list.From?.ToString("O", CultureInfo.InvariantCulture)),
            ("to", query.To ?? list.To?.ToString("O", CultureInfo.InvariantCulture)),
            ("type", query.Type),
            ("actor", query.Actor),
            ("subject", query.Subject),
            ("intuneDeviceId", device));
    }
}

internal sealed record AuditListQuery : PageQuery
{
    [FromQuery(Name = "from"), QueryText("The earliest time to include, as a time or a day in UTC.")]
    public string? From { get; init; }

    [FromQuery(Name = "to"), QueryText("The end of the range, as a time (exclusive) or a day in UTC (inclusive).")]
    public string? To { get; init; }

    [FromQuery(Name = "type"), QueryText("Returns only entries of this type.", ReadAs = typeof(AuditEventType))]
    public string? Type { get; init; }

    [FromQuery(Name = "actor"), QueryText("Returns only actions of this actor.")]
    public string? Actor { get; init; }

    [FromQuery(Name = "subject"), QueryText("Returns only entries about this object and its parts, such as resets/, bulk-runs/ or subscriptions/ followed by an ID, or schedules/ followed by a name.")]
    public string? Subject { get; init; }

    [FromQuery(Name = "intuneDeviceId"), QueryText("Returns only entries about resets of this device, and about this device in bulk runs. Without from, of the 30 days before to; a range of at most 400 days.", ReadAs = typeof(Guid))]
    public string? IntuneDeviceId { get; init; }
}
