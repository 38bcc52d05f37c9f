using System.Collections.Concurrent;

namespace Passcode.Benchmarks.Engine;

/// <summary>Counts calls by what they go to.</summary>
internal sealed class CallCounter : IProxyObserver
{
    private readonly ConcurrentDictionary<string, int> _counts = new();

    /// <summary>How many there were of a kind since <see cref="Clear"/>.</summary>
    public int Of(string kind) => _counts.GetValueOrDefault(kind);

    /// <summary>Begins again.</summary>
    public void Clear() => _counts.Clear();

    public int? OnRequest(ProxiedCall call)
    {
        _counts.AddOrUpdate(KindOf(call), 1, (_, count) => count + 1);
        return 0;
    }

    public bool OnResponse(int number, ProxiedCall call, ReadOnlyMemory<byte> body) => true;

    private static string KindOf(ProxiedCall call) => call switch
    {
        { To: "queues", Method: "GET" } => "queue reads",
        { To: "queues" } => "queue writes",
        { To: "storage" } when IsOfEngine(call) => "engine tables",
        { To: "storage" } => "own tables",
        _ => call.To,
    };

    // A transaction names its table in its body only.
    private static bool IsOfEngine(ProxiedCall call) =>
        call.Target.Contains("PasscodeLocal", StringComparison.Ordinal) || call.Body.Span.IndexOf("PasscodeLocal"u8) >= 0;
}
