using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Passcode.Api.OpenApi;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

internal static class GetDeviceTargets
{
    [EndpointName("ListBulkRunsOfDevice"), Tags("Devices")]
    [EndpointSummary("List the bulk runs of a device")]
    [EndpointDescription(
        "Returns the bulk runs that a device was part of, newest first, with the state of the device in each. Its single resets are in the list of resets. Follow nextLink for more. "
        + "A page can be short or empty before the last page.")]
    [ProducesResponseType<DeviceTargetList>(200, Description = "A page of bulk runs.")]
    [Refuses(ProblemCode.InvalidRequest, ProblemCode.AllDevicesRequired)]
    public static async Task<IResult> Handle(
        [Description("The Intune device ID of the device.")] string deviceId,
        [AsParameters] DeviceTargetQuery query,
        HttpRequest http,
        DeviceTargets targets,
        PageLink links,
        CancellationToken cancellationToken)
    {
        var errors = new FieldErrors();
        var device = errors.GuidText("deviceId", deviceId) ?? "";
        return await links.Respond(
            errors,
            http,
            query,
            (size, continuation) => targets.Query(device, size, continuation, cancellationToken),
            (items, next) => new DeviceTargetList([.. items.Select(DeviceTargetResource.From)], next));
    }
}

internal sealed record DeviceTargetQuery : PageQuery
{
    [FromQuery(Name = "top"), QueryText("The number of bulk runs in which the device is looked for, 1 to 100. The default is 50.", ReadAs = typeof(int))]
    public override string? Top { get; init; }

    protected override int LargestSize => 100;
}

/// <summary>A device in a bulk run.</summary>
/// <param name="BulkRunId">The ID of the bulk run.</param>
/// <param name="RequestedAt">The time when the bulk run was accepted.</param>
/// <param name="RequestedBy">The person who requested the bulk run.</param>
/// <param name="TicketId">The ticket in the helpdesk.</param>
/// <param name="Reason">The reason for the bulk run.</param>
/// <param name="Target">The device with its state in the bulk run.</param>
public sealed record DeviceTargetResource(
    string BulkRunId, DateTimeOffset RequestedAt, string RequestedBy, string? TicketId, string? Reason, BulkTargetResource Target)
{
    internal static DeviceTargetResource From(DeviceTarget found) => new(
        found.Run.Id, found.Run.RequestedAt, found.Run.Request.RequestedBy, found.Run.Request.TicketId, found.Run.Request.Reason, BulkTargetResource.From(found.Target));
}

/// <summary>A page of the bulk runs of a device, newest first.</summary>
/// <param name="Value">The bulk runs.</param>
/// <param name="NextLink">The address of the next page; null on the last page.</param>
public sealed record DeviceTargetList(IReadOnlyList<DeviceTargetResource> Value, string? NextLink);
