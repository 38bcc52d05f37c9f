namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Reads headers that must be there once.</summary>
internal static class SingleHeader
{
    /// <summary>The header's value; null when it is missing, empty or repeated.</summary>
    public static string? Single(this IHeaderDictionary headers, string name) =>
        headers.TryGetValue(name, out var values) && values is [{ Length: > 0 } value] ? value : null;
}
