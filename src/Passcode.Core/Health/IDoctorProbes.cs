using Passcode.Core.Devices;

namespace Passcode.Core.Health;

/// <summary>Looks at Graph for the doctor. Every request only reads.</summary>
public interface IGraphProbe
{
    /// <summary>The permissions in the access token; null if the token does not show them, as that for a simulator.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<IReadOnlyList<string>?>> Permissions(CancellationToken cancellationToken);

    /// <summary>The first devices of the tenant.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<ListedDevices>> List(CancellationToken cancellationToken);

    /// <summary>One device by its ID, with the properties that only then have values.</summary>
    /// <param name="id">The Intune device ID.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<DetailedDevice>> Get(string id, CancellationToken cancellationToken);

    /// <summary>The number of devices, at most one page, whose property has a value that no device has.</summary>
    /// <param name="property">The name of the property in Graph.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<GraphResult<int>> CountEqual(string property, string value, CancellationToken cancellationToken);
}

/// <summary>The devices of a list.</summary>
/// <param name="Devices">The devices.</param>
/// <param name="HaveActions">Whether any of them has actions.</param>
public sealed record ListedDevices(IReadOnlyList<ManagedDevice> Devices, bool HaveActions);

/// <summary>A device that was read by its ID.</summary>
/// <param name="HasActions">Whether it has a list of actions, which can be empty.</param>
/// <param name="HasHardware">Whether it says if it is shared.</param>
public sealed record DetailedDevice(bool HasActions, bool HasHardware);

/// <summary>Looks at storage for the doctor, with writes whose condition cannot hold, so that only the right to write is tested.</summary>
public interface IStorageProbe
{
    /// <summary>Why the tables cannot be read or written; null if they can.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<string?> Tables(CancellationToken cancellationToken);

    /// <summary>Why the blobs cannot be read or written; null if they can.</summary>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task<string?> Blobs(CancellationToken cancellationToken);
}
