namespace Passcode.Adapters.Graph;

/// <summary>The request IDs that Microsoft support asks for.</summary>
/// <param name="Client">The ID of Passcode, sent as <c>client-request-id</c>.</param>
/// <param name="Graph">The <c>request-id</c> of Graph, if there is a response.</param>
internal sealed record RequestIds(string Client, string? Graph = null)
{
    /// <summary>Adds the ID of Graph, if the response has one.</summary>
    public RequestIds AnsweredBy(HttpResponseMessage response) => this with
    {
        Graph = response.Headers.TryGetValues("request-id", out var values) ? GraphProblems.Shorten(string.Join(' ', values)) : null,
    };

    /// <inheritdoc />
    public override string ToString() => Graph is null ? "client-request-id " + Client : $"request-id {Graph}, client-request-id {Client}";
}
