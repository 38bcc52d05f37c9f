using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Where runs are recorded.</summary>
public interface IBulkRuns
{
    /// <summary>Reads a run.</summary>
    Task<StoredBulkRun?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Reads a run's timeline, oldest first.</summary>
    Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken);

    /// <summary>Writes a run with its newest timeline entry, which may be one that is stored already, in one transaction.</summary>
    /// <param name="run">The run, changed by <see cref="BulkRun.Record"/> once at most since it was read.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The stored run; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<StoredBulkRun?> TrySave(BulkRun run, string? version, CancellationToken cancellationToken);

    /// <summary>Puts a run into the listing, before it is recorded. Listing it again changes nothing.</summary>
    Task List(string id, CancellationToken cancellationToken);

    /// <summary>Lists runs, newest first.</summary>
    /// <param name="size">Runs a page at most, 1 to 100.</param>
    /// <param name="continuation">What the page before ended with; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<BulkRunPage> Query(int size, string? continuation, CancellationToken cancellationToken);
}

/// <summary>A run with the version under which it is stored.</summary>
public sealed record StoredBulkRun(BulkRun Run, string Version);

/// <summary>A page of runs.</summary>
/// <param name="Runs">The runs, newest first, as they are recorded now.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record BulkRunPage(IReadOnlyList<BulkRun> Runs, string? Continuation);

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

        throw new InvalidOperationException($"Bulk run {id} was changed by others {Rounds} times in a row.");
    }

    private async Task<StoredBulkRun> Read(string id, CancellationToken cancellationToken) =>
        await runs.Find(id, cancellationToken) ?? throw new InvalidOperationException($"Bulk run {id} has no record.");
}
