using Passcode.Core.Devices;

namespace Passcode.Core.BulkRuns;

/// <summary>Finds many devices through Microsoft Graph, a page at a time.</summary>
public interface IDeviceSelections
{
    /// <summary>
    /// Reads a page of a group, a category or a filter. The devices come without their actions, and one that belongs to it twice may
    /// come twice. An unknown group is <see cref="GraphFault.NotFound"/>.
    /// </summary>
    /// <param name="selection">The selection.</param>
    /// <param name="cursor">What the page before ended with; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<SelectionPage>> Read(BulkSelection selection, string? cursor, CancellationToken cancellationToken);

    /// <summary>Finds devices that were named one by one: for each, in their order, the matches, of which two are enough.</summary>
    /// <param name="devices">100 at most, by Intune id, serial number, IMEI or Entra device id.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<IReadOnlyList<IReadOnlyList<ManagedDevice>>>> Resolve(IReadOnlyList<DeviceReference> devices, CancellationToken cancellationToken);
}

/// <param name="Devices">Its devices, up to some thousands; there may be none before the end.</param>
/// <param name="Cursor">Asks for the next page; null at the end.</param>
public sealed record SelectionPage(IReadOnlyList<ManagedDevice> Devices, string? Cursor)
{
    /// <summary>Members of a group whose devices Graph does not give, so that the page lacks them.</summary>
    public IReadOnlyList<UnreadableMember> Unreadable { get; init; } = [];
}

/// <summary>A member of a group whose devices could not be read.</summary>
/// <param name="Name">What it is, and its id.</param>
/// <param name="Problem">Why.</param>
public sealed record UnreadableMember(string Name, GraphProblem Problem);
