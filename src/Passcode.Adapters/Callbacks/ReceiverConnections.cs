namespace Passcode.Adapters.Callbacks;

/// <summary>Connects to callback receivers. A host name is resolved once, and the connection uses the addresses that were checked, so that
/// a second DNS response cannot redirect it (DNS rebinding). No proxy, redirects, cookies or trace headers.</summary>
internal sealed class ReceiverConnections(PublicCallbackUrlPolicy receivers, INetwork network) : IDisposable
{
    // A receiver that is there accepts a connection within a round trip or two.
    internal static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(3);

    private readonly HttpClient _client = new(Handler(receivers, network)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a request. The response body is not read.</summary>
    /// <exception cref="HttpRequestException">There is no response. The inner exception is <see cref="UnsafeAddressException"/> if the
    /// address is not allowed.</exception>
    /// <exception cref="OperationCanceledException">The request was cancelled, or there was no connection within 3 seconds.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(PublicCallbackUrlPolicy receivers, INetwork network) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null, // a span would record the callback address, which is a secret
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = async (context, cancellationToken) =>
        {
            var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
            var addresses = await network.Resolve(host, cancellationToken);
            return addresses.Length > 0 && Array.TrueForAll(addresses, receivers.Allows)
                ? await network.Connect(addresses, port, cancellationToken)
                : throw new UnsafeAddressException();
        },
    };
}
