using System.Net;
using System.Net.Sockets;

namespace Passcode.LocalHost.Hosting;

internal static class LocalPort
{
    /// <summary>Checks that a port is free before anything is started.</summary>
    /// <exception cref="StartException">The port is in use or requires elevated permissions.</exception>
    public static void ExpectFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException exception)
        {
            throw new StartException(
                $"Port {port} cannot be used: {exception.Message}. Select a different port with --port PORT; --port 0 selects a free one.", exception);
        }
    }
}
