namespace Passcode.Api.Audit;

/// <summary>Writes a quoted CSV cell (RFC 4180). A value that a spreadsheet would evaluate as a formula gets a leading apostrophe, which
/// marks it as text: https://owasp.org/www-community/attacks/CSV_Injection</summary>
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
