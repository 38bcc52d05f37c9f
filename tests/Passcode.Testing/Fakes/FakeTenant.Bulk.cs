using System.Collections.Concurrent;
using System.Globalization;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>The same tenant by the dozen: a batch is one request whose items are judged as single calls are.</summary>
internal sealed partial class FakeTenant : IDeviceBatches, IDeviceSelections, IGroupDirectory
{
    private readonly ConcurrentQueue<GraphProblem> _problemsOnBatch = new();

    /// <summary>The devices of each group, or other selection of Graph's; a filter finds its devices by itself.</summary>
    public Dictionary<BulkSelection, string[]> Selections { get; } = [];

    /// <summary>The selections that were read, a page each.</summary>
    public ConcurrentQueue<BulkSelection> SelectionsRead { get; } = new();

    /// <summary>Devices in a page of a selection.</summary>
    public int PageSize { get; set; } = 1000;

    /// <summary>Where a page leads, whatever there is; null for the truth.</summary>
    public Func<string?, string>? NextPage { get; set; }

    /// <summary>How long a page of a selection takes.</summary>
    public TimeSpan Latency { get; set; }

    public int PagesRead { get; private set; }

    /// <summary>The sizes of the batches of commands, in order.</summary>
    public ConcurrentQueue<int> CommandBatches { get; } = new();

    /// <summary>The sizes of the batches of requests for check-ins, in order.</summary>
    public ConcurrentQueue<int> SyncBatches { get; } = new();

    /// <summary>The sizes of the batches of reads, in order.</summary>
    public ConcurrentQueue<int> ReadBatches { get; } = new();

    /// <summary>The next batch of commands gets this problem as a whole, and nothing of it is executed.</summary>
    public void FailBatch(GraphProblem problem) => _problemsOnBatch.Enqueue(problem);

    public Task<BatchResult<bool>> ResetPasscodes(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Answered(() =>
    {
        Check(intuneDeviceIds);
        CommandBatches.Enqueue(intuneDeviceIds.Count);
        return new BatchResult<bool>(
            _problemsOnBatch.TryDequeue(out var problem)
                ? [.. intuneDeviceIds.Select(_ => (GraphResult<bool>)problem)]
                : [.. intuneDeviceIds.Select(Post)]);
    });

    public Task<BatchResult<bool>> SyncDevices(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Answered(() =>
    {
        Check(intuneDeviceIds);
        SyncBatches.Enqueue(intuneDeviceIds.Count);
        return new BatchResult<bool>([.. intuneDeviceIds.Select(Sync)]);
    });

    public Task<BatchResult<ManagedDevice>> Get(IReadOnlyList<string> intuneDeviceIds, CancellationToken cancellationToken) => Answered(() =>
    {
        Check(intuneDeviceIds);
        ReadBatches.Enqueue(intuneDeviceIds.Count);
        return new BatchResult<ManagedDevice>([.. intuneDeviceIds.Select(Look)]);
    });

    /// <summary>Members of every group whose devices cannot be read.</summary>
    public IReadOnlyList<UnreadableMember> UnreadableMembers { get; set; } = [];

    public async Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        PagesRead++;
        if (Latency > TimeSpan.Zero)
        {
            await Task.Delay(Latency, time, cancellationToken);
        }

        var page = await ReadPage(selection, cursor);
        return NextPage is { } next && page.Succeeded ? page.Value with { Cursor = next(cursor) } : page;
    }

    private Task<GraphResult<SelectionPage>> ReadPage(BulkSelection selection, string? cursor) => Answered(() =>
    {
        SelectionsRead.Enqueue(selection);
        if (NextProblem() is { } problem)
        {
            return problem;
        }

        var ids = selection is BulkSelection.Filter filter
            ? [.. _devices.Values.Where(device => filter.Condition.Matches(device, time.GetUtcNow())).Select(device => device.Id).Order(StringComparer.Ordinal)]
            : Selections.GetValueOrDefault(selection);
        if (ids is null)
        {
            return new GraphProblem(GraphFault.NotFound, "no such selection");
        }

        var skip = int.Parse(cursor ?? "0", CultureInfo.InvariantCulture);
        var page = ids.Skip(skip).Take(PageSize).Where(_devices.ContainsKey).Select(id => _devices[id] with { ResetActions = [] });
        return GraphResult<SelectionPage>.Success(
            new([.. page], skip + PageSize < ids.Length ? (skip + PageSize).ToString(CultureInfo.InvariantCulture) : null) { Unreadable = UnreadableMembers });
    });

    public Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(
        IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken) => Answered(() =>
    {
        Assert.InRange(devices.Count, 1, 100);
        return NextProblem() is { } problem ? problem
            : GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>.Success([.. devices.Select(Matches)]);
    });

    /// <summary>The names of groups by ID. A group that has none is called by its ID.</summary>
    public Dictionary<string, string> GroupNames { get; } = [];

    public Task<GraphResult<GroupMatches>> Search(string prefix, CancellationToken cancellationToken) => Answered(() =>
        NextProblem() is { } problem ? problem : GraphResult<GroupMatches>.Success(new(
            [.. Groups().Where(group => group.Name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))], HasMore: false)));

    public Task<GraphResult<IReadOnlyList<DirectoryGroup>>> Find(string idOrName, CancellationToken cancellationToken) => Answered(() =>
        NextProblem() is { } problem ? problem : GraphResult<IReadOnlyList<DirectoryGroup>>.Success(
            [.. Groups().Where(group => group.Id == idOrName || group.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase)).Select(group => group with { MemberCount = null })]));

    public Task<GraphResult<IReadOnlyList<DeviceCategory>>> Categories(CancellationToken cancellationToken) => Answered(() =>
        NextProblem() is { } problem ? problem : GraphResult<IReadOnlyList<DeviceCategory>>.Success(
            [.. Selections.Keys.OfType<BulkSelection.Category>().Select((category, place) => new DeviceCategory($"c0000000-0000-4000-8000-{place:D12}", category.Name))]));

    private IEnumerable<DirectoryGroup> Groups() => Selections.Keys.OfType<BulkSelection.Group>().Select(group => group.Id).Union(GroupNames.Keys)
        .Select(id => new DirectoryGroup(id, GroupNames.GetValueOrDefault(id, id), Selections.GetValueOrDefault(new BulkSelection.Group(id))?.Length ?? 0));

    private IReadOnlyList<ManagedDevice> Matches(DeviceReference reference) =>
    [
        .. _devices.Values.Where(device => string.Equals(
            reference.Value,
            reference.Key switch
            {
                DeviceKey.IntuneDeviceId => device.Id,
                DeviceKey.SerialNumber => device.SerialNumber,
                DeviceKey.Imei => device.Imei,
                _ => throw new NotSupportedException($"A list cannot name devices by {reference.Key}."),
            },
            StringComparison.OrdinalIgnoreCase)).Take(2).Select(device => device with { ResetActions = [] }),
    ];

    private static void Check(IReadOnlyList<string> ids)
    {
        Assert.InRange(ids.Count, 1, IDeviceBatches.Largest);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
