namespace Passcode.Api.Audit;

/// <summary>
/// A cell of CSV (RFC 4180), always quoted. A text that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets
/// take for "this is text": https://owasp.org/www-community/attacks/CSV_Injection
/// </summary>
internal static class CsvCell
{
    private const string Formulas = "=+-@\t\r\n＝＋－＠";

    public static string Of(string? text)
    {
        var safe = text is { Length: > 0 } && Formulas.Contains(text.TrimStart(' ') is { Length: > 0 } trimmed ? trimmed[0] : ' ', StringComparison.Ordinal)
            ? "'" + text
            : text;
        return $"\"{safe?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
