using Passcode.Core.Devices;

namespace Passcode.Core.Resets;

/// <summary>Resets as owners of device locks, by their ids, which contain no dash.</summary>
internal sealed class ResetLockOwners(IResetStore resets) : ILockOwners
{
    /// <inheritdoc />
    public bool Include(string owner) => !owner.Contains('-', StringComparison.Ordinal);

    /// <inheritdoc />
    public async Task<LockRelease?> FindRelease(string owner, string intuneDeviceId, CancellationToken cancellationToken) =>
        await resets.Find(owner, cancellationToken) switch
        {
            null => new(null),
            { Value: var reset } => reset.Status.IsTerminal() ? new(reset.CommandedAt) : null,
        };
}
