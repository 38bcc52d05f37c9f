namespace Passcode.Core.Resets;

/// <summary>Changes recorded resets, so that two writers never lose each other's change.</summary>
public sealed class ResetRecords(IResetStore store)
{
    // Only a caller's cancel or decision competes with the workflow, so a handful of rounds is plenty.
    private const int Rounds = 10;

    /// <summary>Reads a reset that must exist.</summary>
    /// <exception cref="InvalidOperationException">There is no such reset: acceptance writes the record before the workflow starts.</exception>
    public async Task<StoredReset> Get(string id, CancellationToken cancellationToken) =>
        await store.Find(id, cancellationToken) ?? throw new InvalidOperationException($"Reset {id} has no record.");

    /// <summary>Reads a reset that must exist, perhaps as it was some time ago: see <see cref="IResetStore.FindRecent"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no such reset.</exception>
    public async Task<StoredReset> GetRecent(string id, CancellationToken cancellationToken) =>
        await store.FindRecent(id, cancellationToken) ?? await Get(id, cancellationToken);

    /// <summary>Reads, changes and writes a reset, again when somebody else wrote in between.</summary>
    /// <param name="id">The reset.</param>
    /// <param name="change">Gives the changed reset, or null to leave it as it is.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The reset as it is now stored.</returns>
    public async Task<PasscodeReset> Update(string id, Func<PasscodeReset, PasscodeReset?> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var round = 0; round < Rounds; round++)
        {
            var stored = await (round == 0 ? GetRecent(id, cancellationToken) : Get(id, cancellationToken));
            var changed = change(stored.Reset);
            if (changed is null && round > 0) // that there is nothing to change must be so now
            {
                return stored.Reset;
            }

            if (changed is not null && await store.TrySave(changed, stored.Version, cancellationToken) is { } saved)
            {
                return saved.Reset;
            }
        }

        throw new InvalidOperationException($"Reset {id} was changed concurrently {Rounds} times in a row.");
    }
}
