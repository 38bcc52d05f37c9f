namespace Passcode.Adapters.Graph;

/// <summary>The ids that Microsoft's support asks for.</summary>
/// <param name="Client">Ours, sent as <c>client-request-id</c>.</param>
/// <param name="Graph">Graph's <c>request-id</c>, once there is an answer.</param>
internal sealed record RequestIds(string Client, string? Graph = null)
{
    /// <summary>With Graph's own id, when the answer has one.</summary>
    public RequestIds AnsweredBy(HttpResponseMessage response) => this with
    {
        Graph = response.Headers.TryGetValues("request-id", out var values) ? GraphProblems.Shorten(string.Join(' ', values)) : null,
    };

    /// <inheritdoc />
    public override string ToString() => Graph is null ? "client-request-id " + Client : $"request-id {Graph}, client-request-id {Client}";
}
