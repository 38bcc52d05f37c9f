namespace Passcode.Core.Devices;

/// <summary>One lock a device, held by the reset that may send a command to it.</summary>
public interface IDeviceLocks
{
    /// <summary>Takes the lock if it is free.</summary>
    /// <returns>The reset that holds the device now: the caller's, or another.</returns>
    Task<string> Acquire(string intuneDeviceId, string resetId, CancellationToken cancellationToken);

    /// <summary>Hands the lock from one reset to another, if the first still holds it.</summary>
    /// <returns>The reset that holds the device now.</returns>
    Task<string> Take(string intuneDeviceId, string fromResetId, string resetId, CancellationToken cancellationToken);

    /// <summary>Frees the device if this reset holds it.</summary>
    Task Release(string intuneDeviceId, string resetId, CancellationToken cancellationToken);

    /// <summary>The reset that holds the device, or null.</summary>
    Task<string?> Holder(string intuneDeviceId, CancellationToken cancellationToken);
}
