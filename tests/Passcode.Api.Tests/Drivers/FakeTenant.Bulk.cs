using System.Collections.Concurrent;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.Drivers;

/// <summary>The same tenant by the dozen: the API reads the first page of a selection and no more.</summary>
public sealed partial class FakeTenant : IDeviceSelections
{
    /// <summary>The groups, and how many devices each has.</summary>
    public ConcurrentDictionary<string, int> Groups { get; } = new();

    public ConcurrentQueue<BulkSelection> SelectionsRead { get; } = new();

    public Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken)
    {
        Assert.Null(cursor);
        SelectionsRead.Enqueue(selection);
        return Task.FromResult<GraphResult<SelectionPage>>(
            Problem is not null ? Problem
            : selection.GroupId is not { } group ? new SelectionPage([.. _devices.Values.Where(device => selection.Filter?.Matches(device) ?? false)], null)
            : Groups.TryGetValue(group, out var count) ? new SelectionPage([.. Enumerable.Repeat(Samples.IPhone(), count)], null)
            : new GraphProblem(GraphFault.NotFound, "Request_ResourceNotFound"));
    }

    public Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The API never looks up a list; the run does.");
}
