using System.Globalization;
using System.Text.RegularExpressions;

namespace Passcode.Core.Devices;

/// <summary>An operating system version as far as the support matrix compares it.</summary>
public readonly partial record struct OsVersion(int Major, int Minor = 0, int Patch = 0) : IComparable<OsVersion>
{
    /// <summary>
    /// Reads <c>7</c>, <c>7.1.2</c> or <c>17.5.1 (21F90)</c>. Parts after the third, and a build in parentheses, do not count.
    /// </summary>
    /// <returns>Null for an empty text or anything that is not a version.</returns>
    public static OsVersion? Parse(string? text) =>
        Pattern().Match(text ?? "") is { Success: true } match
            ? new OsVersion(Part(match, 1), Part(match, 2), Part(match, 3))
            : null;

    /// <inheritdoc />
    public int CompareTo(OsVersion other) => (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}");

    /// <summary>Whether the left version is older.</summary>
    public static bool operator <(OsVersion left, OsVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left version is newer.</summary>
    public static bool operator >(OsVersion left, OsVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left version is older or the same.</summary>
    public static bool operator <=(OsVersion left, OsVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left version is newer or the same.</summary>
    public static bool operator >=(OsVersion left, OsVersion right) => left.CompareTo(right) >= 0;

    private static int Part(Match match, int group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    // Six digits at most: a longer number is no version of anything, and cannot overflow.
    [GeneratedRegex(@"^\s*([0-9]{1,6})(?:\.([0-9]{1,6}))?(?:\.([0-9]{1,6}))?(?:\.[0-9]+)*\s*(?:\([^()]*\))?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
