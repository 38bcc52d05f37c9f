using Microsoft.Extensions.Options;
using Passcode.Core.BulkRuns;
using Passcode.Core.Pacing;
using Passcode.Core.Records;

namespace Passcode.Api.BulkRuns;

/// <summary>Shows runs as callers see them: what is recorded, and what follows from it now.</summary>
public sealed class BulkRunView(IOptions<BulkOptions> options, IOptions<PacingOptions> pacing, PublicAddress address, TimeProvider time)
{
    private const string PollAfter = "5"; // seconds

    private readonly double _perMinute = pacing.Value.WriteShare * IntuneLimits.Writes * (TimeSpan.FromMinutes(1) / IntuneLimits.Window);

    /// <summary>The most targets of any run.</summary>
    public int MostTargets => options.Value.MaxTargets;

    /// <summary>The resource of a run.</summary>
    public BulkRunResource Of(BulkRun run, IReadOnlyList<TimelineEvent>? timeline = null) =>
        BulkRunResource.Of(run, BulkForecast.Of(run, time.GetUtcNow(), _perMinute, options.Value.FirstPollDelay), timeline);

    /// <summary>The answer to a request that a run was accepted for, which says where to poll until it has ended.</summary>
    public IResult Accepted(HttpContext http, BulkRun run, Func<BulkRunResource, BulkRunResource>? more = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(run);
        var resource = more?.Invoke(Of(run)) ?? Of(run);
        if (!run.HasEnded)
        {
            http.Response.Headers[Operations.OperationHeaders.OperationLocation] = address.Of(http.Request, "/api/bulk-runs/" + run.Id);
            http.Response.Headers.RetryAfter = PollAfter;
        }

        return TypedResults.Json(resource, statusCode: run.HasEnded ? StatusCodes.Status200OK : StatusCodes.Status202Accepted);
    }
}
