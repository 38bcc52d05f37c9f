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
