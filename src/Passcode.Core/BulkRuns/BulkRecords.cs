namespace Passcode.Core.BulkRuns;

/// <summary>Changes recorded runs, so that two writers never lose each other's change.</summary>
public sealed class BulkRecords(IBulkRuns runs)
{
    // Only callers compete with the workflow, so a handful of rounds is plenty.
    private const int Rounds = 10;

    /// <summary>Reads a run that must exist.</summary>
    /// <exception cref="InvalidOperationException">There is no such run: acceptance writes the record before the workflow starts.</exception>
    public async Task<BulkRun> Get(string id, CancellationToken cancellationToken) => (await Read(id, cancellationToken)).Run;

    /// <summary>Reads, changes and writes a run, again when somebody else wrote in between.</summary>
    /// <param name="id">The run.</param>
    /// <param name="change">Gives the changed run, or null to leave it as it is.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The run as it is now stored.</returns>
    public async Task<BulkRun> Update(string id, Func<BulkRun, BulkRun?> change, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(change);
        for (var round = 0; round < Rounds; round++)
        {
            var stored = await Read(id, cancellationToken);
            if (change(stored.Run) is not { } changed || changed == stored.Run)
            {
                return stored.Run;
            }

            if (await runs.TrySave(changed, stored.Version, cancellationToken) is { } saved)
            {
                return saved.Run;
            }
        }

        throw new InvalidOperationException($"Bulk run {id} was changed concurrently {Rounds} times in a row.");
    }

    private async Task<StoredBulkRun> Read(string id, CancellationToken cancellationToken) =>
        await runs.Find(id, cancellationToken) ?? throw new InvalidOperationException($"Bulk run {id} has no record.");
}
