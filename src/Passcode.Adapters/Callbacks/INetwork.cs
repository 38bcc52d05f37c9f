using System.Net;

namespace Passcode.Adapters.Callbacks;

/// <summary>The network under the callbacks: names and connections.</summary>
internal interface INetwork
{
    /// <summary>The addresses that a name leads to.</summary>
    Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken);

    /// <summary>Connects to the first of some addresses that answers.</summary>
    Task<Stream> Connect(IPAddress[] addresses, int port, CancellationToken cancellationToken);
}
