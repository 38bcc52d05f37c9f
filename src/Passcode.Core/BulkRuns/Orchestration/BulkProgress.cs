using System.Collections.Immutable;
using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>What every activity of a run but the last is given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="State">Where its orchestration is.</param>
public sealed record BulkActivityInput(string RunId, BulkState State);

/// <summary>What an activity of a run found out: exactly one of state and outcome is set.</summary>
/// <param name="State">The state to go on from.</param>
/// <param name="ResumeAt">When to go on; null for now.</param>
/// <param name="Outcome">How the run ends.</param>
/// <param name="Deliveries">The callback deliveries to start; null for none.</param>
public sealed record BulkProgress(
    BulkState? State = null, DateTimeOffset? ResumeAt = null, BulkRunOutcome? Outcome = null, IReadOnlyList<CallbackDelivery>? Deliveries = null)
{
    /// <summary>Go on from a state, now or at a time.</summary>
    public static BulkProgress Continue(BulkState state, DateTimeOffset? at = null) => new(state, at);

    /// <summary>End the run.</summary>
    public static BulkProgress End(BulkRunOutcome outcome) => new(Outcome: outcome);
}

/// <summary>What <see cref="WriteRunOutcomeActivity"/> is given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Outcome">How it ends.</param>
public sealed record WriteRunOutcomeInput(string RunId, BulkRunOutcome Outcome);

/// <summary>What became of a run.</summary>
/// <param name="Status">Its terminal status.</param>
/// <param name="Deliveries">The callback deliveries to start.</param>
public sealed record WriteRunOutcomeResult(BulkRunStatus Status, IReadOnlyList<CallbackDelivery> Deliveries);

/// <summary>What the orchestration of a run carries: a cursor and counters, however many targets there are.</summary>
/// <param name="Phase">Where it is.</param>
/// <param name="Cursor">Where the selection goes on.</param>
/// <param name="Selected">Devices that were selected so far.</param>
/// <param name="Shards">The shards, once they are counted.</param>
/// <param name="Walk">How far the reading of the selection has come; null before its first page and behind its last.</param>
/// <param name="PublishedPause">The timeline's number of the pause that was published last.</param>
public sealed record BulkState(
    BulkPhase Phase = BulkPhase.Select, string? Cursor = null, int Selected = 0, ImmutableArray<ShardState>? Shards = null,
    SelectionWalk? Walk = null, int? PublishedPause = null);

/// <summary>Where the orchestration of a run is.</summary>
public enum BulkPhase
{
    /// <summary>Reads the selection.</summary>
    Select,

    /// <summary>Counts what was selected, and waits for an approval where one is needed.</summary>
    Start,

    /// <summary>Sends commands and awaits confirmations.</summary>
    Advance,
}

/// <summary>How a run ends.</summary>
/// <param name="Status">The terminal state.</param>
/// <param name="Problem">Why, when it did not run: a sentence that says what to change.</param>
public sealed record BulkRunOutcome(BulkRunStatus Status, string? Problem = null);
