using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>That Graph did not find a device by its id any more.</summary>
/// <param name="Since">The first read that did not find it.</param>
/// <param name="Reads">How many reads in a row did not find it.</param>
public sealed record DeviceAbsence(DateTimeOffset Since, int Reads);

/// <summary>
/// Proves that a device has left Intune. A single 404 proves nothing: Graph answers it for minutes while its data moves, so three reads over ten
/// minutes must not find the device by its id, nor a list by its serial number.
/// </summary>
public sealed class DeviceRemoval(IManagedDevices devices, TimeProvider time)
{
    private const int Reads = 3;
    private const int Matches = 20;
    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    /// <summary>Takes one more failed read into account.</summary>
    /// <param name="problem">What the read met; null when it found the device.</param>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="serialNumber">Its serial number, when it is known.</param>
    /// <param name="before">The absence up to now.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The absence, null when the device was found or nothing is known of it; and whether it is proven.</returns>
    public async Task<(DeviceAbsence? Absence, bool IsProven)> Check(
        GraphProblem? problem, string intuneDeviceId, string? serialNumber, DeviceAbsence? before, CancellationToken cancellationToken)
    {
        if (problem?.Fault != GraphFault.NotFound)
        {
            return (problem is null ? null : before, false);
        }

        var now = time.GetUtcNow();
        var absence = before is null ? new DeviceAbsence(now, 1) : before with { Reads = before.Reads + 1 };
        if (absence.Reads < Reads || now - absence.Since < Span)
        {
            return (absence, false);
        }

        if (serialNumber is null)
        {
            return (absence, true);
        }

        var listed = await devices.Find(new DeviceReference(DeviceKey.SerialNumber, serialNumber), Matches, cancellationToken);
        return listed.Succeeded
            ? (absence, !listed.Value.Any(device => string.Equals(device.Id, intuneDeviceId, StringComparison.OrdinalIgnoreCase)))
            : (absence, false);
    }

    /// <summary>The pause before the next read, short enough that a removed device is known after ten minutes.</summary>
    public static TimeSpan PauseBetween(TimeSpan pause, DeviceAbsence? absence) => absence is not null && pause > Span / (Reads - 1) ? Span / (Reads - 1) : pause;
}
