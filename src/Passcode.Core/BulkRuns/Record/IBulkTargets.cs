using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Core.BulkRuns;

/// <summary>The targets of runs. A shard is read in one go, and its rows are written together.</summary>
public interface IBulkTargets
{
    /// <summary>Adds targets, each to the shard that <see cref="BulkTarget.ShardOf"/> gives. One that the run already has stays as it is.</summary>
    Task Add(string runId, int shards, IReadOnlyList<BulkTarget> targets, CancellationToken cancellationToken);

    /// <summary>Reads a shard, in the order of ids, a page at a time: memory stays constant.</summary>
    /// <exception cref="RecordNotAuthenticException">A row is signed with an unknown key. One without a valid signature is returned as such.</exception>
    IAsyncEnumerable<StoredTarget> Read(string runId, int shard, CancellationToken cancellationToken);

    /// <summary>Reads one target; null when the run has no such target.</summary>
    Task<StoredTarget?> Find(string runId, int shard, string id, CancellationToken cancellationToken);

    /// <summary>Writes changed targets, up to 100 of a shard in one transaction.</summary>
    /// <returns>Those that were written, with their new versions. One that somebody else wrote since it was read is left out.</returns>
    Task<IReadOnlyList<StoredTarget>> Save(string runId, IReadOnlyList<StoredTarget> changed, CancellationToken cancellationToken);

    /// <summary>Removes all targets of a run.</summary>
    Task Remove(string runId, CancellationToken cancellationToken);

    /// <summary>Lists targets shard by shard.</summary>
    /// <exception cref="FormatException">The continuation is not one that this listing gave.</exception>
    Task<ListPage<BulkTarget>> Query(string runId, int shards, TargetQuery query, CancellationToken cancellationToken);
}

/// <summary>A target with the shard it is in and the version under which it is stored.</summary>
/// <param name="Target">The target.</param>
/// <param name="Shard">The shard.</param>
/// <param name="Version">The version.</param>
/// <param name="IsAuthentic">Whether Passcode wrote it. Otherwise no command is sent, and no passcode is revealed.</param>
public sealed record StoredTarget(BulkTarget Target, int Shard, string Version, bool IsAuthentic = true)
{
    private const int LongestDetail = 300;

    /// <summary>A detail of no more than 300 characters.</summary>
    internal static string? Shorten(string? detail) => detail?.Length > LongestDetail ? detail[..LongestDetail] : detail;

    /// <summary>The same row with a changed target.</summary>
    internal StoredTarget With(BulkTarget target) => this with { Target = target };

    /// <summary>The target that Passcode did not write, ended. What it claims of commands is not kept: it gives no right to read a passcode.</summary>
    internal StoredTarget Refused(DateTimeOffset at) => this with
    {
        Target = new BulkTarget { Id = Target.Id, State = TargetState.Failed, Device = Target.Device, Line = Target.Line, ReasonCode = Eligibility.ReasonCode.RecordNotAuthentic, EndedAt = at },
        IsAuthentic = true,
    };

    /// <remarks>What keeps a command from being sent again does not tell whether it was executed before.</remarks>
    internal StoredTarget Ended(TargetState state, ReasonCode? reason, DateTimeOffset at, string? detail = null, DateTimeOffset? confirmedAt = null)
    {
        var isUnsure = Target is { Since: not null, State: TargetState.Queued or TargetState.Issuing } && state != TargetState.Expired;
        return With(Target with
        {
            State = isUnsure ? TargetState.Expired : state,
            ReasonCode = isUnsure || (Target.Since is not null && reason == Eligibility.ReasonCode.NotIssuedInTime) ? Eligibility.ReasonCode.IssueUnconfirmed : reason,
            Detail = Shorten(detail),
            ConfirmedAt = confirmedAt,
            EndedAt = at,
            DueAt = null,
        });
    }

    /// <summary>The target, ended as a single reset of the device would be.</summary>
    internal StoredTarget Ended(ResetOutcome outcome, DateTimeOffset at) =>
        Ended(StateOf(outcome.Status), outcome.ReasonCode, at, outcome.Detail, outcome.ConfirmedAt);

    private static TargetState StateOf(ResetStatus status) => status switch
    {
        ResetStatus.Completed => TargetState.Completed,
        ResetStatus.NotSupported => TargetState.NotSupported,
        ResetStatus.Cancelled => TargetState.Cancelled,
        ResetStatus.Expired => TargetState.Expired,
        _ => TargetState.Failed,
    };
}

/// <summary>Which targets of a run to list.</summary>
/// <param name="State">Only those in this state.</param>
/// <param name="Size">Targets a page at most, 1 to 1,000.</param>
/// <param name="Continuation">What the page before ended with.</param>
public sealed record TargetQuery(TargetState? State = null, int Size = 100, string? Continuation = null);
