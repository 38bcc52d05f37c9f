using Passcode.Core.Devices;


namespace Passcode.Core.Eligibility;

/// <summary>One row of the support matrix: which devices it speaks of, and what it says.</summary>
public sealed record SupportRow
{
    /// <summary>Stable id, part of every verdict: <c>current/android-personal-work-profile-8</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The platforms it speaks of.</summary>
    public required IReadOnlyList<DevicePlatform> Platforms { get; init; }

    /// <summary>The enrollments it speaks of; empty means every one, known or not.</summary>
    public IReadOnlyList<EnrollmentKind> Enrollments { get; init; } = [];

    /// <summary>The oldest version it speaks of, inclusive.</summary>
    public OsVersion? From { get; init; }

    /// <summary>The version from which it no longer speaks, exclusive.</summary>
    public OsVersion? Below { get; init; }

    /// <summary>What a reset does; null means that it is not supported.</summary>
    public ResetEffect? Effect { get; init; }

    /// <summary>What the agent should know or do.</summary>
    public required string Advice { get; init; }

    /// <summary>Where the rule comes from.</summary>
    public required string Source { get; init; }

    /// <summary>Whether the row speaks of this kind of device, its version left aside.</summary>
    public bool SpeaksOf(DeviceKind kind) =>
        Platforms.Contains(kind.Platform) && (Enrollments.Count == 0 || Enrollments.Contains(kind.Enrollment));

    /// <summary>Whether the row depends on the version.</summary>
    public bool DependsOnVersion => From is not null || Below is not null;

    /// <summary>Whether the version is within the row's bounds.</summary>
    public bool Covers(OsVersion? version) =>
        !DependsOnVersion || (version is { } known && (From is null || known >= From) && (Below is null || known < Below));
}
