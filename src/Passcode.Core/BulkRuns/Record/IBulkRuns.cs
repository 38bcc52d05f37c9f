using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>Where runs are recorded.</summary>
public interface IBulkRuns : IRecordStore<BulkRun>
{
    /// <summary>Lists runs, newest first.</summary>
    /// <param name="size">Runs a page at most, 1 to 100.</param>
    /// <param name="continuation">What the page before ended with; null for the first.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<ListPage<BulkRun>> Query(int size, string? continuation, CancellationToken cancellationToken);

    /// <summary>Reads the runs that were requested before a time.</summary>
    IAsyncEnumerable<BulkRun> ReadBefore(DateTimeOffset time, CancellationToken cancellationToken);
}
