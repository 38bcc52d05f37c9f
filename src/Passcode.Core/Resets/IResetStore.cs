using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Where resets are recorded.</summary>
public interface IResetStore
{
    /// <summary>Reads a reset.</summary>
    Task<StoredReset?> Find(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a reset as this process wrote it last, or from storage if it did not. Others may have changed it since, so it is only for a change
    /// that ends in <see cref="TrySave"/>; after a refused save the next read is from storage.
    /// </summary>
    Task<StoredReset?> FindRecent(string id, CancellationToken cancellationToken);

    /// <summary>Reads a reset's timeline, oldest first.</summary>
    Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken);

    /// <summary>Writes a reset and its newest timeline entry in one transaction.</summary>
    /// <param name="reset">The reset, changed by <see cref="PasscodeReset.Record"/> exactly once since it was read.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The stored reset; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<StoredReset?> TrySave(PasscodeReset reset, string? version, CancellationToken cancellationToken);

    /// <summary>Brings the reset's entry in the listing up to date.</summary>
    Task List(PasscodeReset reset, CancellationToken cancellationToken);

    /// <summary>Lists resets, newest first. Each day of the range costs a request, so callers bound it.</summary>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<ResetPage> Query(ResetQuery query, CancellationToken cancellationToken);
}

/// <summary>A reset with the version under which it is stored.</summary>
public sealed record StoredReset(PasscodeReset Reset, string Version);

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

/// <summary>A page of the listing.</summary>
/// <param name="Resets">The entries, newest first; as of their last listed change.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record ResetPage(IReadOnlyList<PasscodeReset> Resets, string? Continuation);
