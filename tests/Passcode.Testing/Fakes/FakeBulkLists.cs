using System.Collections.Concurrent;
using System.Text.Json;
using Passcode.Core.BulkRuns;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>The lists of bulk runs in memory, as JSON.</summary>
internal sealed class FakeBulkLists(Func<Crash> crash) : IBulkLists
{
    private readonly ConcurrentDictionary<(string RunId, int Chunk), string> _chunks = new();

    public Task Write(string runId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken) =>
        crash().Around(() => _chunks[(runId, chunk)] = JsonSerializer.Serialize(devices, PasscodeJson.Options));

    /// <summary>The lists that are kept.</summary>
    public IEnumerable<string> All => _chunks.Keys.Select(chunk => chunk.RunId).Distinct();

    public Task RemoveBefore(DateTimeOffset time, CancellationToken cancellationToken) => crash().Around(() =>
        _chunks.Keys.Where(chunk => TimedId.TimeOf(chunk.RunId) < time).ToList().TrueForAll(chunk => _chunks.TryRemove(chunk, out _)));

    /// <summary>How many chunks are stored.</summary>
    public int Count => _chunks.Count;

    public Task Remove(string listId, CancellationToken cancellationToken) => crash().Around(() =>
    {
        foreach (var chunk in _chunks.Keys.Where(chunk => chunk.RunId == listId))
        {
            _chunks.TryRemove(chunk, out _);
        }

        return true;
    });

    public Task<IReadOnlyList<ListedDevice>?> Read(string runId, int chunk, CancellationToken cancellationToken) => crash().Around(() =>
        _chunks.TryGetValue((runId, chunk), out var json) ? JsonSerializer.Deserialize<IReadOnlyList<ListedDevice>>(json, PasscodeJson.Options) : null);
}
