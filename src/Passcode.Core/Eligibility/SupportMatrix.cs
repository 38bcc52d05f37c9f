using System.Text.Json.Serialization;
using Passcode.Core.Devices;

namespace Passcode.Core.Eligibility;

/// <summary>What Intune supports, as data: the first row that matches a device decides.</summary>
public sealed partial record SupportMatrix(SupportEdition Edition, IReadOnlyList<SupportRow> Rows)
{
    /// <summary>The rows of an edition.</summary>
    public static SupportMatrix For(SupportEdition edition) => edition switch
    {
        SupportEdition.Current => Current,
        SupportEdition.March2018 => March2018,
        _ => throw new ArgumentOutOfRangeException(nameof(edition), edition, "The edition has no rows."),
    };

    /// <summary>The advice of a row, by its id; null when no edition has such a row.</summary>
    public static string? AdviceOf(string? rowId) =>
        Enum.GetValues<SupportEdition>().SelectMany(edition => For(edition).Rows).FirstOrDefault(row => row.Id == rowId)?.Advice;

    /// <summary>What the matrix says of a device. Every device and every version gets an answer; an unknown one is refused, never guessed.</summary>
    public Verdict Evaluate(ManagedDevice device)
    {
        var kind = DeviceKind.From(device);
        var rows = Rows.Where(row => row.SpeaksOf(kind)).ToList();
        var version = OsVersion.Parse(device.OsVersion);
        return rows.Find(row => row.Covers(version)) switch
        {
            { Effect: { } effect } row => Verdict.Yes(effect, row.Advice, row.Id),
            { } row => Verdict.No(ReasonCode.NotSupportedByPlatform, row.Id, row.Advice),
            null when version is null && rows.Count > 0 => Verdict.No(ReasonCode.UnknownOsVersion),
            null => Verdict.No(kind.IsKnown ? ReasonCode.NotInEdition : ReasonCode.UnknownDeviceKind),
        };
    }
}

/// <summary>One row of the support matrix: which devices it matches, and its result.</summary>
public sealed record SupportRow
{
    /// <summary>Stable id, part of every verdict: <c>current/android-personal-work-profile-8</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The platforms it matches.</summary>
    public required IReadOnlyList<DevicePlatform> Platforms { get; init; }

    /// <summary>The enrollments it matches; empty means every one, known or not.</summary>
    public IReadOnlyList<EnrollmentKind> Enrollments { get; init; } = [];

    /// <summary>The oldest version it matches, inclusive.</summary>
    public OsVersion? From { get; init; }

    /// <summary>The version from which it no longer matches, exclusive.</summary>
    public OsVersion? Below { get; init; }

    /// <summary>What a reset does; null means that it is not supported.</summary>
    public ResetEffect? Effect { get; init; }

    /// <summary>What the agent should know or do.</summary>
    public required string Advice { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the row matches this kind of device, its version left aside.</summary>
    public bool SpeaksOf(DeviceKind kind) =>
        Platforms.Contains(kind.Platform) && (Enrollments.Count == 0 || Enrollments.Contains(kind.Enrollment));

    /// <summary>Whether the row depends on the version.</summary>
    public bool DependsOnVersion => From is not null || Below is not null;

    /// <summary>Whether the version is within the row's bounds.</summary>
    public bool Covers(OsVersion? version) =>
        !DependsOnVersion || (version is { } known && (From is null || known >= From) && (Below is null || known < Below));
}

/// <summary>Which edition of Intune's rules applies.</summary>
public enum SupportEdition
{
    /// <summary>The present-day rules.</summary>
    [JsonStringEnumMemberName("current")]
    Current,

    /// <summary>Intune's article of March 2018, with which this product began.</summary>
    [JsonStringEnumMemberName("2018-03")]
    March2018,
}

/// <summary>What a reset does to a device.</summary>
public enum ResetEffect
{
    /// <summary>Apple: the passcode is gone and there is nothing to hand over; the device asks for a new one if a policy requires it.</summary>
    PasscodeRemoved,

    /// <summary>Android: a temporary passcode for the device exists for seven days.</summary>
    NewDevicePasscode,

    /// <summary>Android: a temporary passcode for the work profile exists for seven days.</summary>
    NewWorkProfilePasscode,
}
