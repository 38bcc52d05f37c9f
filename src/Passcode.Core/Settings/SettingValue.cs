using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Passcode.Core.Settings;

/// <summary>Says what is wrong with the value of a setting, without repeating a secret.</summary>
internal static partial class SettingValue
{
    private const int LongestExcerpt = 60;

    /// <summary>What is wrong with a text that is to be read as a type; null when it can be read.</summary>
    /// <param name="type">The type.</param>
    /// <param name="text">The text.</param>
    /// <param name="except">Members of an enum that the setting cannot have.</param>
    public static string? Problem(Type type, string text, IReadOnlyList<object> except)
    {
        var problem = type switch
        {
            { IsEnum: true } => NameProblem(type, text, except),
            _ when type == typeof(TimeSpan) => Reads(IsDuration(text.Trim()), "must be a duration such as 00:30:00, or 1.00:00:00 for a day."),
            _ when type == typeof(TimeOnly) => Reads(CanConvert(type, text), "must be a time of day such as 22:00."),
            _ when type == typeof(bool) => Reads(CanConvert(type, text), "must be true or false."),
            _ when type == typeof(double) => Reads(CanConvert(type, text) && double.IsFinite(double.Parse(text, CultureInfo.InvariantCulture)), "must be a number such as 0.5, with a point."),
            _ when type == typeof(int) => Reads(CanConvert(type, text), "must be a whole number."),
            _ => Reads(CanConvert(type, text), "cannot be read."),
        };
        return problem;
    }

    /// <summary>Adds the value to a problem that names its setting first, as in <c>Passcode:Polling:Deadline: must be …</c>.</summary>
    public static string Explain(IConfiguration settings, string problem)
    {
        var path = problem[..Math.Max(0, problem.IndexOf(": ", StringComparison.Ordinal))];
        return path.Length > 0 && settings[path] is { } value && Quote(path, value) is { } quoted ? $"{problem} It is {quoted}." : problem;
    }

    /// <summary>A value in quotes, shortened, without the password of an address; null when it may be a secret.</summary>
    public static string? Quote(string path, string value)
    {
        if (SettingsSection.IsSecret(path))
        {
            return null;
        }

        var line = UserInfo().Replace(Unprintable().Replace(value, " "), "//…@");
        return $"'{(line.Length <= LongestExcerpt ? line : line[..LongestExcerpt] + "…")}'";
    }

    // Numbers and lists of names are what the framework reads too, and what nobody means.
    private static string? NameProblem(Type type, string text, IReadOnlyList<object> except)
    {
        string[] names = [.. Enum.GetNames(type).Except(except.Select(value => value.ToString()!))];
        if (names.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        var known = names.Select(name => WireName(type, name)).ToList();
        var nearest = NearestName.Find(text, known) ?? NearestName.FindByBeginning(text, known); // hmacSha256: hmacHeader
        return $"must be one of {string.Join(", ", known)}.{(nearest is null ? "" : $" Did you mean {nearest}?")}";
    }

    private static string WireName(Type type, string name) => JsonSerializer.SerializeToElement(Enum.Parse(type, name), type, PasscodeJson.Options).GetString()!;

    private static string? Reads(bool canBeRead, string problem) => canBeRead ? null : problem;

    // A number alone would be days, and 24:00:00 would be 24 of them.
    private static bool IsDuration(string text) =>
        text == "0" || (text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out _));

    private static bool CanConvert(Type type, string text)
    {
        try
        {
            TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text);
            return true;
        }
        catch (Exception refusal) when (refusal is FormatException or ArgumentException or NotSupportedException or OverflowException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"[\p{C}\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Unprintable();

    [GeneratedRegex("//[^/@]*@", RegexOptions.CultureInvariant)]
    private static partial Regex UserInfo();
}
