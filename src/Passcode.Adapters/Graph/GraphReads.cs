using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>What all reads have in common: a time limit, problems in the place of exceptions, and pages.</summary>
internal sealed class GraphReads(GraphConnection graph, IOptions<GraphOptions> options, TimeProvider time)
{
    /// <summary>Where Graph is.</summary>
    public Uri Root => graph.Root;

    /// <summary>Reads within the time limit of the settings.</summary>
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
            return new GraphProblem(GraphFault.AnswerLost, $"No answer within {options.Value.RequestTimeout}.");
        }
    }

    /// <summary>Reads one address.</summary>
    /// <exception cref="GraphFaultException">Graph gave no answer of use.</exception>
    public async Task<JsonDocument> Read(Uri address, string kind, CancellationToken cancellationToken)
    {
        await using var body = await graph.Read(address, kind, cancellationToken);
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw new GraphFaultException(new(GraphFault.Unreadable, "The answer is not JSON."));
        }
    }

    /// <summary>The address of the page behind a page. The token goes with the request, so one of another host is none of Graph's.</summary>
    /// <exception cref="GraphFaultException">It is not at Graph.</exception>
    public Uri? NextPage(JsonElement page) => page.Text("@odata.nextLink") switch
    {
        null => null,
        var link when Own(link) is { } address => address,
        _ => throw new GraphFaultException(new(GraphFault.Unreadable, "The next page is not at Graph.")),
    };

    /// <summary>An address that was a page's; null when it is not at Graph.</summary>
    public Uri? Own(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && GraphUrls.IsWithin(graph.Root, address) ? address : null;
}
