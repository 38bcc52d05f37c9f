using Passcode.Core.Records;
using System.Collections.Concurrent;
using Passcode.Core;
using Passcode.Core.Approvals;

namespace Passcode.Api.Tests.Drivers;

public sealed class InMemoryPending : IPendingApprovals
{
    private readonly ConcurrentDictionary<string, PendingApproval> _all = new();

    public Task Add(PendingApproval approval, CancellationToken cancellationToken) =>
        Task.FromResult(_all[Row(approval.Kind, approval.Id, approval.RequestedAt)] = approval);

    public Task Remove(ApprovalKind kind, string id, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        Task.FromResult(_all.TryRemove(Row(kind, id, requestedAt), out _));

    public Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken)
    {
        var after = _all.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Where(pair => string.CompareOrdinal(pair.Key, continuation ?? "") > 0)
            .Take(size + 1)
            .ToList();
        return Task.FromResult(new ListPage<PendingApproval>([.. after.Take(size).Select(pair => pair.Value)], after.Count > size ? after[size - 1].Key : null));
    }

    private static string Row(ApprovalKind kind, string id, DateTimeOffset requestedAt) => $"{requestedAt.UtcTicks:D19}-{kind.ToWireName()}-{id}";
}
