using System.Buffers;

namespace Passcode.Api.BulkRuns;

/// <summary>Writes CSV fields that are safe to open in a spreadsheet.</summary>
public static class CsvField
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n\v\f\u0085\u2028\u2029");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");

    /// <summary>Returns the escaped field. A value that a spreadsheet would evaluate as a formula gets a leading apostrophe, as OWASP
    /// recommends (https://owasp.org/www-community/attacks/CSV_Injection), because users choose the names of their devices.</summary>
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
