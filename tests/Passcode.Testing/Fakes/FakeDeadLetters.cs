using System.Collections.Concurrent;
using Passcode.Core.Callbacks;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>Dead letters in memory.</summary>
internal sealed class FakeDeadLetters(Func<Crash> crash) : IDeadLetters
{
    private readonly ConcurrentDictionary<string, DeadLetter> _all = new();

    public IEnumerable<DeadLetter> All => _all.Values;

    public Task Keep(DeadLetter letter, CancellationToken cancellationToken) => crash().Around(() => _all[letter.Id] = letter);

    public Task<DeadLetter?> Find(string id, CancellationToken cancellationToken) => crash().Around(() => _all.GetValueOrDefault(id));

    public Task Remove(string id, CancellationToken cancellationToken) => crash().Around(() => _all.TryRemove(id, out _));

    public Task<ListPage<DeadLetter>> List(int size, string? continuation, CancellationToken cancellationToken) =>
        crash().Around(() =>
        {
            var rest = _all.Values.OrderBy(letter => letter.Id, StringComparer.Ordinal)
                .Where(letter => string.CompareOrdinal(letter.Id, continuation ?? "") > 0)
                .Take(size + 1)
                .ToList();
            return new ListPage<DeadLetter>([.. rest.Take(size)], rest.Count > size ? rest[size - 1].Id : null);
        });

    public Task<int> RemoveBefore(DateTimeOffset since, CancellationToken cancellationToken) =>
        crash().Around(() => _all.Count(pair => pair.Value.Since < since && _all.TryRemove(pair)));
}
