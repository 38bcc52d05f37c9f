using System.Collections.Concurrent;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Testing.Fakes;

/// <summary>The queue of approvals in memory.</summary>
internal sealed class FakePendingApprovals(Func<Crash> crash) : IPendingApprovals
{
    private readonly ConcurrentDictionary<string, PendingApproval> _all = new();

    public IEnumerable<PendingApproval> All => _all.Values;

    public Task Add(PendingApproval approval, CancellationToken cancellationToken) =>
        crash().Around(() => _all[Row(approval)] = approval);

    public Task Remove(PendingApproval approval, CancellationToken cancellationToken) =>
        crash().Around(() => _all.TryRemove(Row(approval), out _));

    public Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken) => crash().Around(() =>
    {
        var rest = _all.OrderBy(row => row.Key, StringComparer.Ordinal)
            .Where(row => string.CompareOrdinal(row.Key, continuation ?? "") > 0)
            .Take(size + 1)
            .ToList();
        return new ListPage<PendingApproval>([.. rest.Take(size).Select(row => row.Value)], rest.Count > size ? rest[size - 1].Key : null);
    });

    private static string Row(PendingApproval approval) => $"{approval.RequestedAt.UtcTicks:D19}-{approval.Kind.ToWireName()}-{approval.Id}-{approval.Round}";
}
