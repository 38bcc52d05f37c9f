namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Detects template placeholders that the helpdesk did not replace.</summary>
internal static class Placeholder
{
    // Liquid and Jira smart values, ServiceNow, Freddy, and others with angle brackets.
    private static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("{%", "%}"), ("${", "}"), ("<<", ">>")];

    /// <summary>Returns whether a text contains a placeholder or the beginning of one.</summary>
    public static bool IsIn(string text) => Brackets.Any(bracket => text.Contains(bracket.Open, StringComparison.Ordinal));

    /// <summary>Returns whether a text consists of one placeholder only. A subject can contain brackets for other reasons.</summary>
    public static bool IsAllOf(string text) => Brackets.Any(bracket =>
        text.StartsWith(bracket.Open, StringComparison.Ordinal) && text.EndsWith(bracket.Close, StringComparison.Ordinal));
}
