using System.Net;

namespace Passcode.Adapters.Callbacks;

/// <summary>Name resolution and connections, replaceable in tests.</summary>
internal interface INetwork
{
    /// <summary>Returns the IP addresses of a host.</summary>
    Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken);

    /// <summary>Connects to the first address that responds.</summary>
    Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancellationToken);
}
