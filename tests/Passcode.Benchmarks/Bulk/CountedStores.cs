using System.Globalization;
using System.Runtime.CompilerServices;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;
using Passcode.Core.Records;
using Passcode.Core.Statistics;
using Passcode.Testing;

namespace Passcode.Benchmarks.Bulk;

/// <summary>What a run needs besides its targets, in memory; every call counts as one table transaction.</summary>
internal sealed class CountedStores
    : IBulkRuns, IBulkLists, IBudgetStore, IDeviceLocks, IIdempotencyKeys, IVersionedDocuments, IPendingApprovals, IAuditLog, IStatistics
{
    private readonly MemoryBudget _budget = new();
    private readonly Dictionary<string, string> _locks = [];
    private readonly Dictionary<string, object> _standing = [];
    private Versioned<BulkRun>? _run;

    public int Transactions { get; private set; }

    public BulkRun Run => _run!.Value;

    public Task<Versioned<BulkRun>?> Find(string id, CancellationToken cancellationToken) => Counted(_run);

    public Task<Versioned<BulkRun>?> FindUnverified(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

    public Task<Versioned<BulkRun>?> FindRecent(string id, CancellationToken cancellationToken) => Find(id, cancellationToken);

    public Task<Versioned<BulkRun>?> TrySave(BulkRun run, string? version, CancellationToken cancellationToken)
    {
        _run = version != _run?.Version ? null
            : new Versioned<BulkRun>(run, (int.Parse(version ?? "0", CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture));
        return Counted(_run);
    }

    public Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken) => Counted<IReadOnlyList<TimelineEvent>>([]);

    public Task List(BulkRun record, CancellationToken cancellationToken) => Counted(true);

    public Task<ListPage<BulkRun>> Query(int size, string? continuation, CancellationToken cancellationToken) => Counted(new ListPage<BulkRun>([], null));

    public Task Remove(BulkRun record, CancellationToken cancellationToken) => Counted(true);

    public IAsyncEnumerable<BulkRun> ReadBefore(DateTimeOffset time, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The benchmark removes nothing.");

    public Task RemoveBefore(DateTimeOffset time, CancellationToken cancellationToken) => Counted(true);

    public Task Contribute(Contribution contribution, CancellationToken cancellationToken) => Counted(true);

    public IAsyncEnumerable<HourlyCounts> Read(DateOnly day, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The benchmark summarizes nothing.");

    public Task RemoveBefore(DateOnly day, CancellationToken cancellationToken) => Counted(true);

    public Task Write(string listId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken) => Counted(true);

    public Task Remove(string listId, CancellationToken cancellationToken) => Counted(true);

    public Task<IReadOnlyList<ListedDevice>?> Read(string listId, int chunk, CancellationToken cancellationToken) => Counted<IReadOnlyList<ListedDevice>?>(null);

    public Task<Versioned<BudgetState>?> Read(CancellationToken cancellationToken)
    {
        Transactions++;
        return _budget.Read(cancellationToken);
    }

    public Task<Versioned<BudgetState>?> TrySave(BudgetState state, string? version, CancellationToken cancellationToken)
    {
        Transactions++;
        return _budget.TrySave(state, version, cancellationToken);
    }

    public Task<DeviceLockState> Acquire(string intuneDeviceId, string owner, CancellationToken cancellationToken) =>
        Counted(new DeviceLockState(_locks.TryAdd(intuneDeviceId, owner) ? owner : _locks[intuneDeviceId]));

    public Task<DeviceLockState> Transfer(string intuneDeviceId, string from, string to, DateTimeOffset? commandedAt, CancellationToken cancellationToken) =>
        Counted(new DeviceLockState(_locks[intuneDeviceId] = to));

    // The table reads the row before it removes it.
    public Task Release(string intuneDeviceId, string owner, DateTimeOffset? commandedAt, CancellationToken cancellationToken)
    {
        Transactions++;
        return Counted(_locks.Remove(intuneDeviceId));
    }

    public Task<int> RemoveReleased(DateTimeOffset time, CancellationToken cancellationToken) => Counted(0);

    // A page of up to 1,000 locks is a transaction.
    public async IAsyncEnumerable<string> Locked([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var page in _locks.Keys.Chunk(1000))
        {
            foreach (var device in await Counted(page))
            {
                yield return device;
            }
        }
    }

    public Task<string?> FindOwner(string intuneDeviceId, CancellationToken cancellationToken) => Counted(_locks.GetValueOrDefault(intuneDeviceId));

    public Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken) => Counted(claim);

    public Task<IdempotencyClaim?> Find(string caller, string key, CancellationToken cancellationToken) => Counted<IdempotencyClaim?>(null);

    public Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken) => Counted(claim);

    public Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken) => Counted(0);

    // No emergency stop, and a policy that nobody changes.
    public Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class => Counted(_standing.TryGetValue(name, out var value) ? new Versioned<T>((T)value, "1") : null);

    public Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class
    {
        _standing[name] = value;
        return Counted(true);
    }

    public Task Add(PendingApproval approval, CancellationToken cancellationToken) => Counted(true);

    public Task Remove(PendingApproval approval, CancellationToken cancellationToken) => Counted(true);

    public Task<ListPage<PendingApproval>> List(int size, string? continuation, CancellationToken cancellationToken) => Counted(new ListPage<PendingApproval>([], null));

    public Task Append(AuditEntry entry, CancellationToken cancellationToken) => Counted(true);

    private Task<T> Counted<T>(T value)
    {
        Transactions++;
        return Task.FromResult(value);
    }
}
