namespace Passcode.Adapters.Callbacks;

/// <summary>
/// Connections to receivers. A name is resolved here, once, and the connection goes to the addresses that were checked: between check
/// and use there is no second look that a resolver could answer otherwise. No proxy, no redirects, no cookies, no trace headers.
/// </summary>
internal sealed class ReceiverConnections(PublicCallbackUrlPolicy receivers, INetwork network) : IDisposable
{
    private readonly HttpClient _client = new(Handler(receivers, network)) { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Sends a request; its answer's body is not read.</summary>
    /// <exception cref="HttpRequestException">No answer; the inner exception is <see cref="UnsafeAddressException"/> where the address is refused.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(PublicCallbackUrlPolicy receivers, INetwork network) => new()
    {
        UseProxy = false,
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null, // a span would record the address, which is a secret
        MaxResponseHeadersLength = 16,
        MaxResponseDrainSize = 0,
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
