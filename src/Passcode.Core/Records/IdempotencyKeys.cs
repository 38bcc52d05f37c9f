using System.ComponentModel.DataAnnotations;

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

    /// <summary>Reads what a key stands for; null when it stands for nothing. The claim may have expired.</summary>
    Task<IdempotencyClaim?> Find(string caller, string key, CancellationToken cancellationToken);

    /// <summary>Replaces the claim of a key, if it still stands for what it did.</summary>
    /// <param name="caller">Whose key it is.</param>
    /// <param name="key">The key.</param>
    /// <param name="from">What the key stood for when it was read.</param>
    /// <param name="claim">What it shall stand for.</param>
    /// <param name="cancellationToken">Cancels the wait; the claim may already be stored.</param>
    /// <returns>The claim that stands: the caller's own, or the one that another has put there since.</returns>
    Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken);

    /// <summary>Removes the claims that expired before <paramref name="now"/>.</summary>
    /// <returns>How many.</returns>
    Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken);
}

/// <summary>What is stored under an idempotency key.</summary>
/// <param name="OwnerId">The ID of what holds the key: a reset, a bulk run or an attempt to reveal a passcode.</param>
/// <param name="RequestHash">The hash of the request it came with.</param>
/// <param name="ExpiresAt">From when the key may stand for another.</param>
public sealed record IdempotencyClaim(string OwnerId, string RequestHash, DateTimeOffset ExpiresAt);

/// <summary>Settings <c>Passcode:Requests</c>.</summary>
public sealed class RequestOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Requests";

    /// <summary>For how long the same idempotency key gives the same reset, 24 hours by default.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdempotencyWindow { get; set; } = TimeSpan.FromHours(24);
}
