using System.Buffers;

namespace Passcode.Api.BulkRuns;

/// <summary>Writes fields of CSV.</summary>
public static class CsvField
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n\v\f\u0085\u2028\u2029");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>
    /// The field. What a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises
    /// (https://owasp.org/www-community/attacks/CSV_Injection): names of devices come from their users.
    /// </summary>
    public static string Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return "";
        }

        var safe = Formula.Contains(value.AsSpan().TrimStart(' ') is [var first, ..] ? first : ' ') ? "'" + value : value;
        return safe.AsSpan().ContainsAny(Special) || safe != safe.Trim() ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
