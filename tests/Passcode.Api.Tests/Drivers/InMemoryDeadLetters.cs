using Passcode.Core.Records;
using System.Collections.Concurrent;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemoryDeadLetters : IDeadLetters
{
    private readonly ConcurrentDictionary<string, DeadLetter> _all = new();

    public Task Keep(DeadLetter letter, CancellationToken cancellationToken) => Task.FromResult(_all[letter.Id] = letter);

    public Task<DeadLetter?> Find(string id, CancellationToken cancellationToken) => Task.FromResult(_all.GetValueOrDefault(id));

    public Task Remove(string id, CancellationToken cancellationToken) => Task.FromResult(_all.TryRemove(id, out _));

    public Task<ListPage<DeadLetter>> List(int size, string? continuation, CancellationToken cancellationToken)
    {
        var after = _all.Values.OrderBy(letter => letter.Id, StringComparer.Ordinal)
            .Where(letter => string.CompareOrdinal(letter.Id, continuation ?? "") > 0)
            .Take(size + 1)
            .ToList();
        return Task.FromResult(new ListPage<DeadLetter>([.. after.Take(size)], after.Count > size ? after[size - 1].Id : null));
    }

    public Task<int> RemoveBefore(DateTimeOffset since, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("A timer removes old letters, never the API.");
}
