using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.Extensions.Options;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Passcode.Adapters.Credentials;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;

namespace Passcode.Adapters.Graph;

/// <summary>The Microsoft Graph client with a pipeline that never resends a request: see
/// docs/decisions/0002-the-post-is-never-resent.md.</summary>
internal sealed class GraphConnection : IDisposable
{
    /// <summary>A value of the Prefer header. Without it, enum members that are newer than the metadata are returned as
    /// <c>unknownFutureValue</c>.</summary>
    public const string NewMembers = "include-unknown-enum-members";

    /// <summary>The header without which the directory does not count. Source: Microsoft Graph documentation, advanced query capabilities.</summary>
    public const string ConsistencyLevel = "ConsistencyLevel";

    /// <summary>Its only value.</summary>
    public const string Eventual = "eventual";

    private readonly GraphToken _token;
    private readonly HttpClient _http;

    /// <summary>Creates the client. The connection is opened by the first request.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handlers.")]
    public GraphConnection(IOptions<GraphOptions> options, GraphObserver observer, GraphPacer pacer, TimeProvider time, TokenCredential? credential = null)
    {
        var graph = options.Value;
        Root = graph.Root;
        _token = new GraphToken(credential ?? AzureCredential.From(graph), new Uri(graph.Cloud.Root(), ".default").AbsoluteUri, time);
        _http = new HttpClient(new GraphAuthorizationHandler(_token, observer, pacer, time)
        {
            InnerHandler = new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = System.Net.DecompressionMethods.All,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that DNS changes take effect
                UseCookies = false,
                UseProxy = !Root.IsLoopback,
            },
        })
        {
            Timeout = Timeout.InfiniteTimeSpan, // the callers set their own time limits
        };
        _http.DefaultRequestHeaders.UserAgent.Add(
            new ProductInfoHeaderValue("Passcode", typeof(GraphConnection).Assembly.GetName().Version?.ToString(3)));
        var pipelineSignsIn = new AnonymousAuthenticationProvider();
        Client = new GraphServiceClient(_http, pipelineSignsIn, Root.AbsoluteUri.TrimEnd('/') + "/v1.0");
    }

    /// <summary>The address of Microsoft Graph, without a version.</summary>
    public Uri Root { get; }

    /// <summary>The typed client of v1.0.</summary>
    public GraphServiceClient Client { get; }

    /// <summary>The access token.</summary>
    /// <exception cref="GraphFaultException">There is none.</exception>
    public Task<string> Token(CancellationToken cancellationToken) => _token.Get(cancellationToken);

    /// <summary>Reads an address of any version.</summary>
    /// <param name="address">The address.</param>
    /// <param name="kind">The kind of read, for logs.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <param name="isCount">Whether the directory is asked to count, which it does from an index that can lag.</param>
    /// <exception cref="GraphFaultException">The request failed.</exception>
    public async Task<Stream> Read(Uri address, string kind, CancellationToken cancellationToken, bool isCount = false)
    {
        var request = new RequestInformation { HttpMethod = Method.GET, URI = address };
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Prefer", NewMembers);
        if (isCount)
        {
            request.Headers.Add(ConsistencyLevel, Eventual);
        }

        request.AddRequestOptions([new GraphCall(kind)]);
        return await Client.RequestAdapter.SendPrimitiveAsync<Stream>(request, cancellationToken: cancellationToken)
            ?? throw new GraphFaultException(new(GraphFault.Unreadable, "The response is empty."));
    }

    /// <summary>Sends a batch once.</summary>
    /// <returns>A success, or a 424, which also contains the responses of the items.</returns>
    /// <exception cref="GraphFaultException">The request failed.</exception>
    public async Task<HttpResponseMessage> Batch(string version, ReadOnlyMemory<byte> json, GraphCall call, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root.AbsoluteUri.TrimEnd('/')}/{version}/$batch");
        request.Content = new SingleSendContent(json);
        request.Headers.Accept.ParseAdd("application/json");
        call.Mark(request);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Client.Dispose();
        _http.Dispose();
        _token.Dispose();
    }
}
