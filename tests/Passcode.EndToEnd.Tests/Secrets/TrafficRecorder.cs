using System.Collections.Concurrent;
using System.Text;

namespace Passcode.EndToEnd.Tests.Secrets;

/// <summary>Records what a host writes to storage and what it receives from Graph.</summary>
internal sealed class TrafficRecorder : IProxyObserver
{
    private readonly ConcurrentQueue<string> _written = new();
    private readonly ConcurrentQueue<string> _received = new();

    /// <summary>Every request to storage, also of rows that were deleted since.</summary>
    public IReadOnlyCollection<string> Written => _written;

    /// <summary>Every answer of Graph.</summary>
    public IReadOnlyCollection<string> Received => _received;

    public int? OnRequest(ProxiedCall call)
    {
        if (call.To == "storage")
        {
            _written.Enqueue(call.Target + "\n" + Encoding.UTF8.GetString(call.Body.Span));
        }

        return 0;
    }

    public bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body)
    {
        if (call.To == "graph")
        {
            _received.Enqueue(Encoding.UTF8.GetString(body.Span));
        }

        return true;
    }
}
