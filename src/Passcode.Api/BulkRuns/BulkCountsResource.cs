using Passcode.Core;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>The devices of a run by state.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Queued">Nothing has been sent.</param>
/// <param name="Issuing">The command is being sent, or its answer was lost.</param>
/// <param name="Issued">Intune took the command.</param>
/// <param name="Completed">The device confirmed.</param>
/// <param name="Failed">The device, Intune or Graph reported a failure.</param>
/// <param name="NotSupported">The device cannot do it.</param>
/// <param name="Ineligible">Nothing was sent, and the reason says why.</param>
/// <param name="Cancelled">The run was cancelled before anything was sent.</param>
/// <param name="Expired">The time was over before the command was sent or confirmed.</param>
public sealed record BulkCountsResource(
    int Total, int Queued, int Issuing, int Issued, int Completed, int Failed, int NotSupported, int Ineligible, int Cancelled, int Expired)
{
    /// <summary>The resource of counts.</summary>
    public static BulkCountsResource Of(BulkCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return new(
            counts.Total,
            counts.Of(TargetState.Queued),
            counts.Of(TargetState.Issuing),
            counts.Of(TargetState.Issued),
            counts.Of(TargetState.Completed),
            counts.Of(TargetState.Failed),
            counts.Of(TargetState.NotSupported),
            counts.Of(TargetState.Ineligible),
            counts.Of(TargetState.Cancelled),
            counts.Of(TargetState.Expired));
    }

    /// <summary>The reasons by their code.</summary>
    public static IReadOnlyDictionary<string, int> ReasonsOf(BulkCounts counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        return counts.ByReason.ToDictionary(entry => entry.Key.ToWireName(), entry => entry.Value);
    }
}
