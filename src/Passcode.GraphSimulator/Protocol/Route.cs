namespace Passcode.GraphSimulator.Protocol;

/// <summary>Answers a request; gets the request's sequence number in the log too.</summary>
internal delegate Task<GraphResponse> RouteAnswer(GraphRequest request, long sequence, CancellationToken cancellationToken);

internal sealed record Route(RequestKind Kind, RouteAnswer Answer)
{
    public Route(RequestKind kind, Func<GraphRequest, GraphResponse> answer)
        : this(kind, (request, _, _) => Task.FromResult(answer(request)))
    {
    }
}
