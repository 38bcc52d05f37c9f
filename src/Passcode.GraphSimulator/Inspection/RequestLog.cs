using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>The last requests, and the number of requests by kind and status since the start.</summary>
internal sealed class RequestLog(int capacity)
{
    private readonly Lock gate = new();
    private readonly LoggedRequest?[] ring = new LoggedRequest?[Math.Max(1, capacity)];
    private readonly Dictionary<(RequestKind Kind, int Status), int> counts = [];
    private long last;

    public LoggedRequest Begin(GraphRequest request, RequestKind kind, string? batchItem)
    {
        lock (gate)
        {
            var entry = new LoggedRequest(
                ++last, request.ReceivedAt, request.Method, request.Target, kind, request.ClientRequestId, batchItem);
            ring[last % ring.Length] = entry;
            return entry;
        }
    }

    public void End(LoggedRequest entry, GraphResponse response)
    {
        lock (gate)
        {
            var slot = entry.Sequence % ring.Length;
            if (ring[slot]?.Sequence == entry.Sequence)
                ring[slot] = entry with { Status = response.Status, Fate = response.Fate };
            counts[(entry.Kind, response.Status)] = counts.GetValueOrDefault((entry.Kind, response.Status)) + 1;
        }
    }

    public IReadOnlyList<LoggedRequest> Snapshot()
    {
        lock (gate)
            return [.. ring.OfType<LoggedRequest>().OrderBy(entry => entry.Sequence)];
    }

    public IReadOnlyList<RequestCount> Counts()
    {
        lock (gate)
        {
            return [.. from count in counts
                       orderby count.Key.Kind, count.Key.Status
                       select new RequestCount(count.Key.Kind, count.Key.Status, count.Value)];
        }
    }
}
