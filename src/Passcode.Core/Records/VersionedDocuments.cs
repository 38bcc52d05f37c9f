namespace Passcode.Core.Records;

/// <summary>A record with the version under which it is stored. A write is made on the condition that the version is still the same.</summary>
/// <param name="Value">The record. If the signature is not valid, it may be anything, even null.</param>
/// <param name="Version">The version.</param>
/// <param name="Signature">Whether Passcode wrote it.</param>
public sealed record Versioned<T>(T Value, string Version, SignatureState Signature = SignatureState.Valid)
    where T : class;

/// <param name="Items">The items; a page may be short or empty before the end.</param>
/// <param name="Continuation">Asks for the next page; null at the end.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Continuation);

/// <summary>Small documents under versions, one for each name: the emergency stop, the policy in force, a requester's resets of a day.</summary>
public interface IVersionedDocuments
{
    /// <summary>Reads a document. The caller checks <see cref="Versioned{T}.Signature"/>.</summary>
    Task<Versioned<T>?> Find<T>(string name, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Writes a document.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its new content.</param>
    /// <param name="version">The version it was read under; null for a new one.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>False when somebody else wrote since it was read, and nothing was changed.</returns>
    Task<bool> TrySave<T>(string name, T value, string? version, CancellationToken cancellationToken)
        where T : class;
}

/// <summary>Changes versioned documents so that two writers never lose each other's change.</summary>
public static class VersionedDocumentUpdates
{
    // Of the writers that meet, one gets on in every round: 64 resets of one person may.
    private const int Rounds = 100;

    /// <summary>Reads, changes and writes a document, again when somebody else wrote in between.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="name">The document's name.</param>
    /// <param name="change">Gets the document, or null if there is none that Passcode wrote. Returns the changed one, or null to leave it as it is. It is called once a round.</param>
    /// <param name="cancellationToken">Cancels the wait; the write may already be committed.</param>
    /// <returns>The document that was written; null if it was left as it is.</returns>
    /// <exception cref="InvalidOperationException">Others changed the document a hundred times in a row.</exception>
    public static async Task<T?> Update<T>(this IVersionedDocuments documents, string name, Func<T?, Task<T?>> change, CancellationToken cancellationToken)
        where T : class
    {
        for (var round = 0; round < Rounds; round++)
        {
            var stored = await documents.Find<T>(name, cancellationToken);
            var next = await change(stored is { Signature: SignatureState.Valid } ? stored.Value : null);
            if (next is null || await documents.TrySave(name, next, stored?.Version, cancellationToken))
            {
                return next;
            }
        }

        throw new InvalidOperationException($"The document '{name}' was changed concurrently {Rounds} times in a row.");
    }

    /// <inheritdoc cref="Update{T}(IVersionedDocuments, string, Func{T, Task{T}}, CancellationToken)" />
    public static Task<T?> Update<T>(this IVersionedDocuments documents, string name, Func<T?, T?> change, CancellationToken cancellationToken)
        where T : class => documents.Update<T>(name, known => Task.FromResult(change(known)), cancellationToken);
}
