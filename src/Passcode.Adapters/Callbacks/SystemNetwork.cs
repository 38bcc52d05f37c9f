using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace Passcode.Adapters.Callbacks;

internal sealed class SystemNetwork : INetwork
{
    /// <inheritdoc />
    public Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken);

    /// <inheritdoc />
    [SuppressMessage("Reliability", "CA2000", Justification = "The stream owns the socket. If there is no stream, the socket is disposed of here.")]
    public async Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
