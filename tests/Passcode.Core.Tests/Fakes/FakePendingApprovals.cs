using Passcode.Core.Records;
using System.Collections.Concurrent;
using System.Globalization;
using Passcode.Core.Approvals;

namespace Passcode.Core.Tests.Fakes;

/// <summary>The queue of approvals in memory.</summary>
internal sealed class FakePendingApprovals(Func<Crash> crash) : IPendingApprovals
{
    private readonly ConcurrentDictionary<(ApprovalKind, string, DateTimeOffset), PendingApproval> _all = new();

    public IEnumerable<PendingApproval> All => _all.Values;

    public Task Add(PendingApproval approval, CancellationToken cancellationToken) =>
        crash().Around(() => _all[(approval.Kind, approval.Id, approval.RequestedAt)] = approval);

    public Task Remove(ApprovalKind kind, string id, DateTimeOffset requestedAt, CancellationToken cancellationToken) =>
        crash().Around(() => _all.TryRemove((kind, id, requestedAt), out _));

    public Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken) =>
        crash().Around(() =>
        {
            var before = int.Parse(continuation ?? "0", CultureInfo.InvariantCulture);
            PendingApproval[] page = [.. _all.Values.OrderBy(approval => approval.RequestedAt).Skip(before).Take(size)];
            var next = before + page.Length;
            return new ListPage<PendingApproval>(page, next < _all.Count ? next.ToString(CultureInfo.InvariantCulture) : null);
        });
}
