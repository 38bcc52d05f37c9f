namespace Passcode.Api.Helpdesk.Proofs;

internal static class SingleHeader
{
    /// <summary>Returns the value of a header; null if it is missing, empty or repeated.</summary>
    public static string? Single(this IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
}
