using System.Text.Json.Serialization;

namespace Passcode.Core.BulkRuns;

/// <summary>What a step of a run found out.</summary>
[JsonDerivedType(typeof(Next), "next")]
[JsonDerivedType(typeof(End), "end")]
public abstract record BulkProgress
{
    private BulkProgress()
    {
    }

    /// <summary>Go on from a state, now or at a time.</summary>
    public sealed record Next(BulkState State, DateTimeOffset? At = null) : BulkProgress;

    /// <summary>End the run.</summary>
    public sealed record End(BulkEnding Ending) : BulkProgress;
}
