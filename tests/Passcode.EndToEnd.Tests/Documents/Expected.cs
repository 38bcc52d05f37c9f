using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Passcode.EndToEnd.Tests.Documents;

/// <summary>Compares what a document shows with what there is: <c>…</c> stands for anything, an ID and a time for any other.</summary>
internal static partial class Expected
{
    private const string Anything = "…";

    /// <summary>Reads JSON as documents write it: a member or an item <c>…</c> stands for any others, and members alone are an object.</summary>
    public static JsonNode Json(string text)
    {
        var complete = Omission().Replace(text.StartsWith('"') ? $"{{{text}}}" : text, "$1\"…\"$2");
        return JsonNode.Parse(OmittedMembers().Replace(complete, "\"…\":\"…\"}"))!;
    }

    /// <summary>Returns the first difference; null if there is none.</summary>
    public static string? Difference(string shown, string there)
    {
        if (!shown.StartsWith('{') && !shown.StartsWith('['))
        {
            return Pattern(shown).IsMatch(there.Trim()) ? null : $"shows {shown}, but there is {there}";
        }

        try
        {
            return Difference(Json(shown), JsonNode.Parse(there), "$");
        }
        catch (JsonException unreadable)
        {
            return $"{unreadable.Message} There is {there}";
        }
    }

    /// <summary>A pattern of a text that a document shows.</summary>
    public static Regex Pattern(string shown)
    {
        var pattern = Variable().Replace(Regex.Escape(shown), found => found.Value switch
        {
            Anything => ".*",
            ['2', '0', ..] when found.Value.Contains(':', StringComparison.Ordinal) => @"20\d\d-\d\d-\d\dT[\d:.]+(Z|\\?\+00:00)",
            _ => "[0-9a-f]{32}",
        });
        return new Regex($"^{pattern}$", RegexOptions.Singleline);
    }

    /// <summary>Returns the first difference below a path; null if there is none.</summary>
    public static string? Difference(JsonNode? shown, JsonNode? there, string path) => (shown, there) switch
    {
        (JsonObject some, JsonObject all) => Members(some, all, path),
        (JsonArray some, JsonArray all) => Items(some, all, path),
        (JsonValue text, _) when text.GetValueKind() == JsonValueKind.String && Pattern(text.GetValue<string>()).IsMatch(there?.ToString() ?? "null") => null,
        _ when JsonNode.DeepEquals(shown, there) => null,
        _ => $"shows {shown?.ToJsonString() ?? "null"} at {path}, but there is {there?.ToJsonString() ?? "null"}",
    };

    private static string? Members(JsonObject shown, JsonObject there, string path)
    {
        var isPart = shown.ContainsKey(Anything);
        var missing = shown.Select(member => member.Key).Where(name => name != Anything && !there.ContainsKey(name));
        var additional = isPart ? [] : there.Select(member => member.Key).Where(name => !shown.ContainsKey(name));
        return missing.Select(name => $"shows {path}.{name}, which is not there")
            .Concat(additional.Select(name => $"lacks {path}.{name}"))
            .Concat(shown.Where(member => member.Key != Anything && there.ContainsKey(member.Key))
                .Select(member => Difference(member.Value, there[member.Key], $"{path}.{member.Key}")))
            .FirstOrDefault(difference => difference is not null);
    }

    private static string? Items(JsonArray shown, JsonArray there, string path)
    {
        var isPart = shown is [.., JsonValue last] && last.ToString() == Anything;
        var count = shown.Count - (isPart ? 1 : 0);
        return there.Count < count || (!isPart && there.Count > count)
            ? $"shows {count} items at {path}, but there are {there.Count}"
            : Enumerable.Range(0, count).Select(index => Difference(shown[index], there[index], $"{path}[{index}]")).FirstOrDefault(difference => difference is not null);
    }

    [GeneratedRegex(@"([,\[]\s*)…(\s*\])")]
    private static partial Regex Omission();

    [GeneratedRegex(@"(?<=[,{]\s*)…\s*\}")]
    private static partial Regex OmittedMembers();

    [GeneratedRegex(@"…|20\d\d-\d\d-\d\dT[\d:.\\]+(Z|\\\+00:00)|\b[0-9a-f]{32}\b")]
    private static partial Regex Variable();
}
