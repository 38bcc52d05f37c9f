using System.Collections.Concurrent;
using System.Net;
using Passcode.Adapters.Callbacks;

namespace Passcode.Adapters.Tests.Callbacks;

/// <summary>A network whose resolver answers as it is told to, and whose connections all lead to one port of this machine.</summary>
internal sealed class FakeNetwork(int port, params IPAddress[][] answers) : INetwork
{
    private readonly ConcurrentQueue<IPAddress[]> _answers = new(answers);

    /// <summary>The addresses that were connected to.</summary>
    public ConcurrentQueue<IPAddress> Connected { get; } = new();

    /// <summary>How often a name was looked up.</summary>
    public int Lookups { get; private set; }

    public Task<IPAddress[]> Resolve(string host, CancellationToken cancellationToken)
    {
        Lookups++;
        return Task.FromResult(_answers.TryDequeue(out var answer) ? answer : throw new InvalidOperationException("Nobody should have asked."));
    }

    public Task<Stream> Connect(IPAddress[] addresses, int ignoredPort, CancellationToken cancellationToken)
    {
        Array.ForEach(addresses, Connected.Enqueue);
        return new SystemNetwork().Connect([IPAddress.Loopback], port, cancellationToken);
    }
}
