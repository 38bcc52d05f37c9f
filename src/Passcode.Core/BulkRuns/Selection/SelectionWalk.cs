using System.Numerics;
using Passcode.Core.Devices;
using Passcode.Core.Records;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// How far the reading of a selection has come, in a few bytes: it finds out when a page leads back to one that was read (Brent's algorithm),
/// however many pages are between them.
/// </summary>
/// <param name="Pages">Pages that were read.</param>
/// <param name="Mark">The hash of the cursor behind the latest page whose number is a power of two; null before the first.</param>
public sealed record SelectionWalk(int Pages = 0, string? Mark = null)
{
    // A group of 100,000 users has a thousand pages of members, and as many again where they have many devices.
    private const int MostPages = 10_000;

    /// <summary>Why a selection is not read to its end.</summary>
    public static GraphProblem Endless { get; } = new(
        GraphFault.EndlessList, "The list of devices does not end (endlessList): a page leads back to one that was read, or there are too many pages.");

    /// <summary>The walk after one more page; null when the pages do not end.</summary>
    /// <param name="cursor">Where the page after it is; null behind the last.</param>
    public SelectionWalk? Next(string? cursor)
    {
        var pages = Pages + 1;
        if (cursor is null)
        {
            return new(pages);
        }

        var hash = HashChain.Link(null, cursor);
        return hash == Mark || pages >= MostPages ? null : new(pages, BitOperations.IsPow2(pages) ? hash : Mark);
    }
}
