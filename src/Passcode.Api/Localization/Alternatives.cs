namespace Passcode.Api.Localization;

/// <summary>Lists of which any item will do, to be read by people in their language.</summary>
internal static class Alternatives
{
    public static FormattableString Of(IEnumerable<string> items) => Of(items.Select(item => (FormattableString)$"{item}"));

    /// <summary>Returns the items, joined by "or".</summary>
    public static FormattableString Of(IEnumerable<FormattableString> items) => items.Aggregate((former, item) => $"{former} or {item}");
}
