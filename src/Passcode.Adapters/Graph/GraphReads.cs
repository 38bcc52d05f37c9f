using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The common part of all reads: the time limit, the mapping of exceptions to problems, and paging.</summary>
internal sealed class GraphReads(GraphConnection graph, IOptions<GraphOptions> options, TimeProvider time)
{
    /// <summary>The address of Microsoft Graph, without a version.</summary>
    public Uri Root => graph.Root;

    /// <summary>Reads within the configured time limit.</summary>
    public async Task<GraphResult<T>> Try<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return GraphResult<T>.Of(await read(either.Token));
        }
        catch (GraphFaultException failure)
        {
            return failure.Problem;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new GraphProblem(GraphFault.AnswerLost, $"No response within {options.Value.RequestTimeout}.");
        }
    }

    /// <summary>Reads one address.</summary>
    /// <exception cref="GraphFaultException">The request failed.</exception>
    public async Task<JsonDocument> Read(Uri address, string kind, CancellationToken cancellationToken)
    {
        await using var body = await graph.Read(address, kind, cancellationToken);
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw new GraphFaultException(new(GraphFault.Unreadable, "The response is not JSON."));
        }
    }

    /// <summary>Returns the address of the next page. It must be on the same host, because the token is sent with the request.</summary>
    /// <exception cref="GraphFaultException">The address is on another host.</exception>
    public Uri? NextPage(JsonElement page) => page.Text("@odata.nextLink") switch
    {
        null => null,
        var link when Own(link) is { } address => address,
        _ => throw new GraphFaultException(new(GraphFault.Unreadable, "The address of the next page is not an address of Microsoft Graph.")),
    };

    /// <summary>Returns the address of a page; null if it is on another host.</summary>
    public Uri? Own(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && GraphUrls.IsWithin(graph.Root, address) ? address : null;
}
