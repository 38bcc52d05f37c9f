using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The common part of all reads: the time limit, the mapping of exceptions to problems, and paging.</summary>
internal sealed class GraphReads(GraphConnection graph, IOptions<GraphOptions> options, TimeProvider time)
{
    private const int MostPagesOfASearch = 20; // of a thousand devices each, all of which match

    /// <summary>Where Graph is.</summary>
    public Uri Root => graph.Root;

    /// <summary>Reads within the configured time limit.</summary>
    public async Task<GraphResult<T>> Try<T>(Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.Value.RequestTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            return GraphResult<T>.Success(await read(either.Token));
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
    public async Task<JsonDocument> Read(Uri address, string kind, CancellationToken cancellationToken, bool isCount = false)
    {
        await using var body = await graph.Read(address, kind, cancellationToken, isCount);
        try
        {
            return await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        }
        catch (JsonException)
        {
            throw new GraphFaultException(new(GraphFault.Unreadable, "The response is not JSON."));
        }
    }

    /// <summary>Reads a list that has few pages, one after the other.</summary>
    /// <exception cref="GraphFaultException">Graph gave no answer of use, or the list does not end.</exception>
    public async IAsyncEnumerable<JsonElement> Pages(Uri first, string kind, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var trail = new PageChain(MostPagesOfASearch);
        for (Uri? next = first; next is not null;)
        {
            trail.Add(next);
            using var page = await Read(next, kind, cancellationToken);
            yield return page.RootElement;
            next = NextPage(page.RootElement);
        }
    }

    /// <summary>The address of the page behind a page. The token goes with the request, so one of another host is none of Graph's.</summary>
    /// <exception cref="GraphFaultException">It is not at Graph.</exception>
    public Uri? NextPage(JsonElement page) => page.Text("@odata.nextLink") switch
    {
        null => null,
        var link => Next(link),
    };

    /// <summary>The address of the next page.</summary>
    /// <exception cref="GraphFaultException">It is not at Graph.</exception>
    public Uri Next(string link) => Own(link) ?? throw new GraphFaultException(
        new(GraphFault.ForeignPage, $"The next page of the list is not at {graph.Root.Host} (foreignPage)."));

    /// <summary>Returns the address of a page; null if it is on another host.</summary>
    public Uri? Own(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && GraphUrls.IsWithin(graph.Root, address) ? address : null;
}

/// <summary>The pages of a list that were read. A page that leads back to one of them, or too many of them, never end.</summary>
internal sealed class PageChain(int mostPages)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _read.Count;

    /// <summary>One more is about to be read.</summary>
    /// <exception cref="GraphFaultException">The list does not end.</exception>
    public void Add(Uri page)
    {
        if (!_read.Add(page.AbsoluteUri))
        {
            throw new GraphFaultException(new(GraphFault.EndlessList, "The list does not end: a page leads back to one that was read."));
        }

        if (_read.Count > mostPages)
        {
            throw new GraphFaultException(new(GraphFault.EndlessList, $"The list does not end: it has more than {mostPages} pages."));
        }
    }
}
