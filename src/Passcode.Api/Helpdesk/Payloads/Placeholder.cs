namespace Passcode.Api.Helpdesk.Payloads;

/// <summary>Placeholders of templates that were sent as they are, instead of what they stand for.</summary>
internal static class Placeholder
{
    // Liquid and Jira smart values, ServiceNow, Freddy's and others' chevrons.
    private static readonly (string Open, string Close)[] Brackets = [("{{", "}}"), ("{%", "%}"), ("${", "}"), ("<<", ">>")];

    /// <summary>Whether a text holds one, or the beginning of one.</summary>
    public static bool IsIn(string text) => Brackets.Any(bracket => text.Contains(bracket.Open, StringComparison.Ordinal));

    /// <summary>Whether a text is nothing but one. People may write brackets into a subject.</summary>
    public static bool IsAllOf(string text) => Brackets.Any(bracket =>
        text.StartsWith(bracket.Open, StringComparison.Ordinal) && text.EndsWith(bracket.Close, StringComparison.Ordinal));
}
