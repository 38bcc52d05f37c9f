using Passcode.GraphSimulator.Access;
using Passcode.GraphSimulator.Faults;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>Handles every request, including each item of a batch, in this order: logging, limits, authorization, faults, response. Faults
/// come late, so that a rule for the next request applies to one that would have succeeded.</summary>
internal sealed class GraphPipeline
{
    private readonly Simulation simulation;
    private readonly GraphRoutes routes;

    public GraphPipeline(Simulation simulation)
    {
        this.simulation = simulation;
        routes = new GraphRoutes(simulation);
    }

    /// <param name="batchItem">Null for a separate request.</param>
    public async Task<GraphResponse> AnswerAsync(GraphRequest request, string? batchItem, CancellationToken cancellationToken)
    {
        var route = routes.Find(request, batchItem is not null);
        var entry = simulation.Requests.Begin(request, route.Kind, batchItem);
        var response = TooMany(request, route.Kind)
            ?? Permissions.Refusal(request, route.Kind, simulation.Options.RequireToken)
            ?? await CarryOutAsync(request, route, entry.Sequence, cancellationToken);
        simulation.Requests.End(entry, response);
        return response;
    }

    private async Task<GraphResponse> CarryOutAsync(GraphRequest request, Route route, long sequence, CancellationToken cancellationToken)
    {
        if (simulation.Faults.Next(request, route.Kind) is not { } effect)
            return await route.Answer(request, sequence, cancellationToken);

        if (effect.LatencySeconds > 0)
            await Task.Delay(TimeSpan.FromSeconds(effect.LatencySeconds), simulation.Time, cancellationToken);
        var late = request with { ReceivedAt = simulation.Time.GetUtcNow() };
        var real = effect.Executes ? await route.Answer(effect.AsAsked(late), sequence, cancellationToken) : null;
        return FaultResponse.From(late, effect, real is null ? null : FaultPage.From(late, effect.Pages, real));
    }

    /// <summary>The limits are those of Intune. The directory has separate, far higher limits, and a batch counts by its items.</summary>
    private GraphResponse? TooMany(GraphRequest request, RequestKind kind)
    {
        if (kind is RequestKind.Groups or RequestKind.Users or RequestKind.UserList or RequestKind.Batch
            || simulation.Throttle.Admit(request.IsWrite, request.ReceivedAt) is not { } wait)
        {
            return null;
        }

        return GraphErrors.From(request, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests. Please retry later.") with
        {
            Headers = new Dictionary<string, string> { ["Retry-After"] = GraphTime.Seconds(wait) },
        };
    }
}
