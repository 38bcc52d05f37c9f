namespace Passcode.Core.Records;

/// <summary>A record with a timeline: a reset, or a bulk run.</summary>
public interface IRecord
{
    /// <summary>The record's id, see <see cref="TimedId"/>.</summary>
    string Id { get; }

    bool HasEnded { get; }

    /// <summary>The newest entry of the timeline.</summary>
    TimelineEvent? LastEvent { get; }
}

/// <summary>Where records are stored with their timelines.</summary>
public interface IRecordStore<T>
    where T : class, IRecord
{
    /// <summary>Reads a record; null when there is none with this id.</summary>
    /// <exception cref="RecordNotAuthenticException">Passcode did not write it.</exception>
    Task<Versioned<T>?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Reads a record that Passcode may not have written, only to end it.</summary>
    Task<Versioned<T>?> FindUnverified(string id, CancellationToken cancellationToken);

    /// <summary>
    /// Reads a record as this process wrote it last, or from storage if it did not. Others may have changed it since, so it is only for a change
    /// that ends in <see cref="TrySave"/>; after a refused save the next read is from storage.
    /// </summary>
    Task<Versioned<T>?> FindRecent(string id, CancellationToken cancellationToken);

    /// <summary>Lists a record, before it is written; or updates its entry in the list.</summary>
    Task List(T record, CancellationToken cancellationToken);

    /// <summary>Removes a record with its timeline, and then its entry in the list. What is gone already is no failure.</summary>
    Task Remove(T record, CancellationToken cancellationToken);

    /// <summary>Reads the timeline of a record, oldest first.</summary>
    Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken);

    /// <summary>Writes a record with its newest timeline entry, which may be one that is stored already, in one transaction.</summary>
    /// <param name="record">The record, with one timeline entry more at most since it was read.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The stored record; null when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<Versioned<T>?> TrySave(T record, string? version, CancellationToken cancellationToken);
}

/// <summary>Changes records so that two writers never lose each other's change.</summary>
public sealed class RecordUpdater<T>(IRecordStore<T> store)
    where T : class, IRecord
{
    // Only a caller's cancellation or decision competes with the orchestration, so a handful of rounds is plenty.
    private const int Rounds = 10;

    /// <summary>Reads a record that must exist.</summary>
    /// <exception cref="InvalidOperationException">There is no such record: acceptance writes it before the orchestration starts.</exception>
    public async Task<Versioned<T>> Get(string id, CancellationToken cancellationToken) =>
        await store.Find(id, cancellationToken) ?? throw new InvalidOperationException($"{typeof(T).Name} {id} has no record.");

    /// <summary>Reads a record that must exist, perhaps as it was some time ago: see <see cref="IRecordStore{T}.FindRecent"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no such record.</exception>
    public async Task<Versioned<T>> GetRecent(string id, CancellationToken cancellationToken) =>
        await store.FindRecent(id, cancellationToken) ?? await Get(id, cancellationToken);

    /// <summary>Ends a record. Nothing of one that Passcode did not write is trusted, but what it becomes is signed: it must give no authority.</summary>
    /// <param name="id">The record.</param>
    /// <param name="end">Returns the ended record, or null to leave it as it is.</param>
    /// <param name="endUnverified">Returns the ended record if Passcode did not write it.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The record as it is now stored.</returns>
    /// <exception cref="RecordNotAuthenticException">The record cannot be read at all, its key is unknown, or it was changed again.</exception>
    public async Task<T> End(string id, Func<T, T?> end, Func<T, T> endUnverified, CancellationToken cancellationToken)
    {
        try
        {
            return await Update(id, end, cancellationToken);
        }
        catch (RecordNotAuthenticException refused) when (refused.State == SignatureState.Invalid)
        {
            return await store.FindUnverified(id, cancellationToken) is { Value: { } value, Version: var version } && value.Id == id
                && await store.TrySave(endUnverified(value), version, cancellationToken) is { } ended ? ended.Value : throw new RecordNotAuthenticException(refused.Subject, refused.State);
        }
    }

    /// <summary>Reads, changes and writes a record, again when somebody else wrote in between.</summary>
    /// <param name="id">The record.</param>
    /// <param name="change">Returns the changed record, or null to leave it as it is.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The record as it is now stored.</returns>
    /// <exception cref="InvalidOperationException">Others changed the record ten times in a row.</exception>
    public async Task<T> Update(string id, Func<T, T?> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var stored = await (round == 0 ? GetRecent(id, cancellationToken) : Get(id, cancellationToken));
            var changed = change(stored.Value);
            var isUnchanged = changed is null || changed.Equals(stored.Value);
            if (isUnchanged && round > 0) // that there is nothing to change must be so now
            {
                return stored.Value;
            }

            if (!isUnchanged && await store.TrySave(changed!, stored.Version, cancellationToken) is { } saved)
            {
                return saved.Value;
            }
        }

        throw new InvalidOperationException($"{typeof(T).Name} {id} was changed by others {Rounds} times in a row.");
    }
}
