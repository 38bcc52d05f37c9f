using System.Collections.Immutable;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.BulkRuns;

/// <summary>What is known of a run's devices before its first command, for whoever approves or starts it.</summary>
internal sealed class RunReview
{
    private readonly ImmutableSortedDictionary<ResetEffect, int>.Builder _effects = ImmutableSortedDictionary.CreateBuilder<ResetEffect, int>();
    private readonly ImmutableSortedDictionary<DevicePlatform, int>.Builder _platforms = ImmutableSortedDictionary.CreateBuilder<DevicePlatform, int>();

    /// <summary>Counts a target; those that are not to be reset have their reason in <see cref="BulkCounts"/>.</summary>
    public void Add(BulkTarget target)
    {
        if (target is { State: TargetState.Queued, Effect: { } effect, Device: { } device })
        {
            Add(_effects, effect);
            Add(_platforms, device.Platform);
        }
    }

    public BulkRun AddTo(BulkRun run, BulkCounts counts) =>
        run with { Effects = _effects.ToImmutable(), Platforms = _platforms.ToImmutable(), Refusals = counts.ByReason };

    private static void Add<T>(ImmutableSortedDictionary<T, int>.Builder counts, T value)
        where T : notnull => counts[value] = counts.GetValueOrDefault(value) + 1;
}
