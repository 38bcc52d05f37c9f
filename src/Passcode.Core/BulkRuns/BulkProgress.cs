using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>What every activity of a run but the last is given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="State">Where its orchestration is.</param>
public sealed record BulkActivityInput(string RunId, BulkState State);

/// <summary>What an activity of a run found out: exactly one of state and ending is set.</summary>
/// <param name="State">The state to go on from.</param>
/// <param name="ResumeAt">When to go on; null for now.</param>
/// <param name="Ending">How the run ends.</param>
public sealed record BulkProgress(BulkState? State = null, DateTimeOffset? ResumeAt = null, BulkEnding? Ending = null)
{
    /// <summary>Go on from a state, now or at a time.</summary>
    public static BulkProgress Continue(BulkState state, DateTimeOffset? at = null) => new(state, at);

    /// <summary>End the run.</summary>
    public static BulkProgress End(BulkEnding ending) => new(Ending: ending);
}

/// <summary>What <see cref="WriteRunOutcomeActivity"/> is given.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Ending">How it ends.</param>
public sealed record WriteRunOutcomeInput(string RunId, BulkEnding Ending);

/// <summary>What became of a run.</summary>
/// <param name="Status">Its terminal status.</param>
/// <param name="Deliveries">The callback deliveries to start.</param>
public sealed record WriteRunOutcomeResult(BulkRunStatus Status, IReadOnlyList<DeliveryState> Deliveries);
