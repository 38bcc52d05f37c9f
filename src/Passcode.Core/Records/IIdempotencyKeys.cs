namespace Passcode.Core.Records;

/// <summary>The idempotency keys in use, each caller's apart from the others'.</summary>
public interface IIdempotencyKeys
{
    /// <summary>Claims a key, unless it already stands for a request.</summary>
    /// <param name="caller">Whose key it is.</param>
    /// <param name="key">The key, of any length and content.</param>
    /// <param name="claim">What it shall stand for.</param>
    /// <param name="now">Claims that expired before this are replaced.</param>
    /// <param name="cancellationToken">Cancels the wait; the claim may already be stored.</param>
    /// <returns>The claim that stands: the caller's own, or the earlier one.</returns>
    Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Removes the claims that expired before <paramref name="now"/>.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken);
}
