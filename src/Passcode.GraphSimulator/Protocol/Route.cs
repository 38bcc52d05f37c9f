namespace Passcode.GraphSimulator.Protocol;

/// <summary>Handles a request. Receives the sequence number of the request in the log.</summary>
internal delegate Task<GraphResponse> RouteHandler(GraphRequest request, long sequence, CancellationToken cancellationToken);

internal sealed record Route(RequestKind Kind, RouteHandler Answer)
{
    public Route(RequestKind kind, Func<GraphRequest, GraphResponse> answer)
        : this(kind, (request, _, _) => Task.FromResult(answer(request)))
    {
    }
}
