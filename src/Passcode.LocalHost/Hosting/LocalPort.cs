using System.Net;
using System.Net.Sockets;

namespace Passcode.LocalHost.Hosting;

/// <summary>The port to listen on.</summary>
internal static class LocalPort
{
    /// <summary>Refuses a port that is taken, before anything is started.</summary>
    /// <exception cref="StartException">It is taken, or needs more rights.</exception>
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
                $"Port {port} cannot be used: {exception.Message}. Choose another with --port PORT; --port 0 takes a free one.", exception);
        }
    }
}
