using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Passcode.LocalHost.Storage;

/// <summary>The ports of the Azurite services.</summary>
public sealed record AzuritePorts(int Blobs, int Queues, int Tables)
{
    internal const int Services = 3;

    /// <summary>The default port of the table service, which <c>UseDevelopmentStorage=true</c> connects to.</summary>
    internal const int DevelopmentTables = 10002;

    /// <summary>The command line arguments.</summary>
    internal IEnumerable<string> Arguments =>
    [
        "--blobHost", "127.0.0.1", "--blobPort", Text(Blobs),
        "--queueHost", "127.0.0.1", "--queuePort", Text(Queues),
        "--tableHost", "127.0.0.1", "--tablePort", Text(Tables),
    ];

    /// <summary>Returns three free ports.</summary>
    internal static AzuritePorts Free()
    {
        TcpListener[] listeners = [.. Enumerable.Range(0, Services).Select(_ => new TcpListener(IPAddress.Loopback, 0))];
        try
        {
            int[] ports = [.. listeners.Select(listener =>
            {
                listener.Start();
                return ((IPEndPoint)listener.LocalEndpoint).Port;
            })];
            return new(ports[0], ports[1], ports[2]);
        }
        finally
        {
            foreach (var listener in listeners)
            {
                listener.Dispose();
            }
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);
}
