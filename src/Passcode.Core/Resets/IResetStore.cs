using System.Runtime.CompilerServices;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Where resets are recorded.</summary>
public interface IResetStore : IRecordStore<PasscodeReset>
{
    /// <summary>Lists resets, newest first. Each day of the range costs a request, so callers bound it.</summary>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken);

    /// <summary>Reads the list of all days before a day, the oldest day first. An entry may be older than its record.</summary>
    IAsyncEnumerable<PasscodeReset> ReadBefore(DateOnly day, CancellationToken cancellationToken);
}

/// <summary>Reads all pages of a list of resets.</summary>
public static class ResetPages
{
    /// <summary>Lists resets, newest first, page by page: a page is requested when the one before has been read.</summary>
    public static async IAsyncEnumerable<PasscodeReset> ReadAll(
        this IResetStore store, ResetQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        do
        {
            var page = await store.Query(query, cancellationToken);
            foreach (var reset in page.Items)
            {
                yield return reset;
            }

            query = query with { Continuation = page.Continuation };
        }
        while (query.Continuation is not null);
    }
}

/// <summary>Which resets to list, newest first.</summary>
/// <param name="From">The first day, inclusive.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="Size">Entries a page at most, 1 to 1,000.</param>
/// <param name="Status">Only those in this state.</param>
/// <param name="TicketId">Only those of this ticket.</param>
/// <param name="IntuneDeviceId">Only those of this device.</param>
/// <param name="RequestedBy">Only those that this person asked for.</param>
/// <param name="Continuation">What the page before ended with.</param>
public sealed record ResetQuery(
    DateOnly From,
    DateOnly To,
    int Size = 50,
    ResetStatus? Status = null,
    string? TicketId = null,
    string? IntuneDeviceId = null,
    string? RequestedBy = null,
    string? Continuation = null);
