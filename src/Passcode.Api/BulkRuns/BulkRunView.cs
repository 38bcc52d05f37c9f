using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Passcode.Api.OpenApi;
using Passcode.Api.Operations;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

internal static class BulkRunRoutes
{
    /// <summary>Documents what every route that starts a bulk run returns besides its 202; see <see cref="BulkRunView.Accepted"/>.</summary>
    public static RouteHandlerBuilder StartsBulkRun(this RouteHandlerBuilder route) => route.WithMetadata(
        new ProducesResponseTypeAttribute<BulkRunResource>(StatusCodes.Status200OK) { Description = "The bulk run of an earlier request with the same key has ended." },
        new ResponseHeaderAttribute(StatusCodes.Status202Accepted, OperationHeaders.OperationLocation, "The address of the bulk run."),
        new ResponseHeaderAttribute(StatusCodes.Status202Accepted, "Retry-After", "The number of seconds to wait before the first poll."));
}

/// <summary>Creates bulk run resources from the record and the current forecast.</summary>
internal sealed class BulkRunView(IOptions<BulkOptions> options, IOptions<PacingOptions> pacing, PublicAddress address, TimeProvider time)
{
    private const string PollAfter = "5"; // seconds

    private readonly double _perMinute = pacing.Value.WriteShare * GraphLimits.Writes * (TimeSpan.FromMinutes(1) / GraphLimits.Window);

    /// <summary>The maximum number of targets of any bulk run.</summary>
    public int MostTargets => options.Value.MaxTargets;

    public BulkRunResource Create(BulkRun run, IReadOnlyList<TimelineEvent>? timeline = null) =>
        BulkRunResource.From(run, BulkForecast.From(run, time.GetUtcNow(), _perMinute, options.Value.FirstPollDelay), timeline);

    /// <summary>Creates the 202 response to an accepted request, with the address to poll.</summary>
    public IResult Accepted(HttpContext http, BulkRun run, Func<BulkRunResource, BulkRunResource>? more = null)
    {
        var resource = more?.Invoke(Create(run)) ?? Create(run);
        if (!run.HasEnded)
        {
            http.Response.Headers[OperationHeaders.OperationLocation] = address.For(http.Request, "/api/bulk-runs/" + run.Id);
            http.Response.Headers.RetryAfter = PollAfter;
        }

        return TypedResults.Json(resource, statusCode: run.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }
}
