using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Passcode.Core.BulkRuns;

/// <summary>What changed between a dry run and the run that repeats it.</summary>
/// <param name="Counts">A number for every change that occurs.</param>
/// <param name="Named">The first 20 devices that changed.</param>
public sealed record RunChanges(ImmutableSortedDictionary<TargetChange, int> Counts, IReadOnlyList<ChangedTarget> Named)
{
    /// <summary>Whether the run would do what the dry run did not show.</summary>
    [JsonIgnore]
    public bool NeedReview => Counts.Keys.Any(change => change is TargetChange.New or TargetChange.BecameEligible or TargetChange.EffectChanged);
}

/// <summary>A device that changed since a dry run.</summary>
/// <param name="IntuneDeviceId">The Intune device id.</param>
/// <param name="DeviceName">The name of the device.</param>
/// <param name="Change">What changed.</param>
public sealed record ChangedTarget(string IntuneDeviceId, string? DeviceName, TargetChange Change);

/// <summary>What changed for a device since a dry run.</summary>
public enum TargetChange
{
    /// <summary>The dry run did not select it, and it is reset.</summary>
    New,

    /// <summary>The dry run found that it cannot be reset, and now it can.</summary>
    BecameEligible,

    /// <summary>The reset has another effect.</summary>
    EffectChanged,

    /// <summary>The dry run found that it can be reset, and now it cannot; its reason code says why.</summary>
    BecameIneligible,

    /// <summary>The dry run selected it, and now it is not selected.</summary>
    NoLongerSelected,
}
