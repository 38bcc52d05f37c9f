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
