using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Passcode.Core.BulkRuns;

/// <summary>
/// The texts with values that a bulk run keeps. They are stored in English; <see cref="Read"/> finds the values again, so that each reader gets them in a language of their own.
/// </summary>
public static class BulkRunProblem
{
    private static readonly (string Format, Regex Pattern)[] Known =
        [.. new[] { TooLarge(0, ""), Unreadable(""), NotAccepted(""), MemberUnreadable("", "") }.Select(text => (text.Format, PatternOf(text.Format)))];

    /// <summary>More devices were selected than the run may have.</summary>
    public static FormattableString TooLarge(int limit, string remedy) =>
        $"The selection contains more than {limit} devices. Select fewer devices, or {remedy}. Nothing was sent.";

    /// <summary>The selected devices could not be listed.</summary>
    public static FormattableString Unreadable(string detail) => $"The selection could not be read: {detail} Nothing was sent.";

    /// <summary>The process that accepted the run stopped, and another run has its selection.</summary>
    public static FormattableString NotAccepted(string nextRunId) =>
        $"Passcode stopped while it accepted this request. Nothing was sent; bulk run {nextRunId} selects the same devices.";

    /// <summary>The devices of a member of a group could not be listed.</summary>
    public static FormattableString MemberUnreadable(string member, string detail) => $"The devices of {member} could not be read: {detail}";

    /// <summary>Returns a stored text with its values. One that is not of these is its own value.</summary>
    public static FormattableString Read(string stored)
    {
        foreach (var (format, pattern) in Known)
        {
            if (pattern.Match(stored) is { Success: true } match)
            {
                return FormattableStringFactory.Create(format, [.. match.Groups.Values.Skip(1).Select(group => group.Value)]);
            }
        }

        return $"{stored}";
    }

    private static Regex PatternOf(string format) =>
        new($"^{Regex.Replace(Regex.Escape(format), @"\\\{\d\}", "(.*?)")}\\z", RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
