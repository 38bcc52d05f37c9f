using Microsoft.Extensions.Options;

namespace Passcode.Core.Records;

/// <summary>
/// Accepts each request once: claims its idempotency key, lists and writes its record, starts its orchestration. Every step can be repeated, so
/// the caller's retry continues where a process stopped; so does reconciliation, once the record is listed.
/// </summary>
public abstract class RequestAcceptance<T>(IIdempotencyKeys keys, IRecordStore<T> store, IOptions<RequestOptions> options, TimeProvider time)
    where T : class, IRecord
{
    /// <summary>The clock.</summary>
    protected TimeProvider Time => time;

    /// <summary>Accepts a request, or finds what an earlier request with the same key led to.</summary>
    /// <param name="caller">Whose key it is.</param>
    /// <param name="key">The key; null if no other request is the same.</param>
    /// <param name="hash">The hash of the request. A request with the same key and another hash is not accepted.</param>
    /// <param name="create">Creates the record from its ID and the time.</param>
    /// <param name="cancellationToken">Cancels the wait; the request may already be accepted.</param>
    protected async Task<RequestResult<T>> Accept(
        string caller, string? key, string hash, Func<string, DateTimeOffset, T> create, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = TimedId.New(now);
        if (key is not null)
        {
            var claim = await keys.Claim(caller, key, new(id, hash, now + options.Value.IdempotencyWindow), now, cancellationToken);
            if (claim.RequestHash != hash)
            {
                return new RequestResult<T>.KeyReused();
            }

            if (claim.OwnerId != id && await store.Find(claim.OwnerId, cancellationToken) is { } earlier)
            {
                return await Start(earlier.Value, isReplay: true, cancellationToken);
            }

            id = claim.OwnerId;
        }

        var record = create(id, now);
        return await FindProblem(record, now, cancellationToken) ?? await Record(record, cancellationToken);
    }

    /// <summary>Finds the record that an earlier request with a key led to; null when there is none.</summary>
    protected async Task<T?> FindEarlier(string caller, string key, CancellationToken cancellationToken) =>
        await keys.Find(caller, key, cancellationToken) is { } claim && claim.ExpiresAt >= time.GetUtcNow()
            ? (await store.Find(claim.OwnerId, cancellationToken))?.Value
            : null;

    /// <summary>Lists, writes and starts a record; the earlier one, if its ID has one.</summary>
    internal async Task<RequestResult<T>.Accepted> Record(T record, CancellationToken cancellationToken)
    {
        await store.List(record, cancellationToken);
        return await store.TrySave(record, null, cancellationToken) is { } saved
            ? await Start(saved.Value, isReplay: false, cancellationToken)
            : await Start((await store.Find(record.Id, cancellationToken))!.Value, isReplay: true, cancellationToken);
    }

    /// <summary>Starts the orchestration of a record, unless it is under way or has ended.</summary>
    internal async Task<RequestResult<T>.Accepted> Start(T record, bool isReplay, CancellationToken cancellationToken)
    {
        if (!record.HasEnded)
        {
            await Start(record.Id, cancellationToken);
        }

        return new(record, isReplay);
    }

    /// <summary>Finds why a new request cannot be accepted now; null if it can.</summary>
    protected abstract Task<RequestResult<T>?> FindProblem(T record, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Starts an orchestration unless it is under way.</summary>
    protected abstract Task Start(string id, CancellationToken cancellationToken);
}

/// <summary>The result of a request for a reset or a bulk run.</summary>
public abstract record RequestResult<T>
    where T : class, IRecord
{
    private protected RequestResult()
    {
    }

    /// <summary>It is recorded, and continues until it ends.</summary>
    /// <param name="Record">The record.</param>
    /// <param name="IsReplay">Whether an earlier request with the same key had already led to it.</param>
    public sealed record Accepted(T Record, bool IsReplay) : RequestResult<T>;

    /// <summary>The idempotency key was already used with a different request; nothing was changed.</summary>
    public sealed record KeyReused : RequestResult<T>;

    /// <summary>Its commands could not be issued before its deadline, behind those that wait already; nothing was recorded.</summary>
    /// <param name="RetryAfter">When they could be.</param>
    public sealed record QueueFull(TimeSpan RetryAfter) : RequestResult<T>;
}
