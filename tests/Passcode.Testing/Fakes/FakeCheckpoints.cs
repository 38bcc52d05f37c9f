using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Passcode.Core.Audit;

namespace Passcode.Testing.Fakes;

/// <summary>Checkpoints in memory, which are written once.</summary>
internal sealed class FakeCheckpoints(Func<Crash> crash) : IAuditCheckpoints
{
    public ConcurrentDictionary<string, AuditCheckpoint> All { get; } = new();

    public Task<bool> HasFirst(CancellationToken cancellationToken) => crash().Around(() => All.ContainsKey("start"));

    public Task WriteFirst(AuditCheckpoint checkpoint, CancellationToken cancellationToken) => crash().Around(() => All.TryAdd("start", checkpoint));

    public Task WriteDaily(AuditCheckpoint checkpoint, CancellationToken cancellationToken) =>
        crash().Around(() => All.TryAdd(checkpoint.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), checkpoint));

    public Task<bool> WriteEntry(AuditCheckpoint checkpoint, CancellationToken cancellationToken) =>
        crash().Around(() => All.TryAdd(checkpoint.Sequence.ToString(CultureInfo.InvariantCulture), checkpoint));

    public async IAsyncEnumerable<AuditCheckpoint> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var checkpoint in All.Values)
        {
            yield return checkpoint;
        }

        await Task.CompletedTask;
    }
}
