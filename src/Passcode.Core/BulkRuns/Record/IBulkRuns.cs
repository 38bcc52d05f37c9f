using System.Runtime.CompilerServices;
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

internal static class BulkRunPages
{
    private const int Page = 100;

    /// <summary>Reads all runs that were requested since, newest first.</summary>
    public static async IAsyncEnumerable<BulkRun> ReadSince(this IBulkRuns runs, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuation = null;
        do
        {
            var page = await runs.Query(Page, continuation, cancellationToken);
            foreach (var run in page.Items)
            {
                if (run.RequestedAt < since)
                {
                    yield break;
                }

                yield return run;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
