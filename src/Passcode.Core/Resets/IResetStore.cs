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
