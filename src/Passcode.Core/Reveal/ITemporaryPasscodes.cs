using Passcode.Core.Devices;

namespace Passcode.Core.Reveal;

/// <summary>The one way to a temporary passcode. Nothing else reads one.</summary>
public interface ITemporaryPasscodes
{
    /// <summary>Reads a passcode from the device's actions, at this moment.</summary>
    /// <param name="intuneDeviceId">The device.</param>
    /// <param name="choose">Chooses the action among the device's reset actions; null when none will do.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The passcode of the chosen action; a <see cref="ShownPasscode"/> without one when none was chosen or it shows none.</returns>
    Task<GraphResult<ShownPasscode>> Read(
        string intuneDeviceId, Func<IReadOnlyList<ResetAction>, ResetAction?> choose, CancellationToken cancellationToken);
}

/// <summary>What Intune shows.</summary>
/// <param name="Passcode">The passcode; null when it shows none.</param>
public sealed record ShownPasscode(TemporaryPasscode? Passcode);
