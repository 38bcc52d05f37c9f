using System.Text.RegularExpressions;
using CsvHelper;

namespace Passcode.Api.Requests;

/// <summary>
/// CSV as every export writes it (RFC 4180): UTF-8, each field in quotes, and a text that a spreadsheet would run as a formula with an apostrophe
/// in front, as OWASP advises (https://owasp.org/www-community/attacks/CSV_Injection). CsvHelper's own guard looks at the first character only.
/// A spreadsheet whose separator is not the comma, as in many languages, begins a cell within a field, whose quotes it takes for text: there a
/// formula is guarded too.
/// </summary>
internal static partial class Csv
{
    private const char Guard = '\'';
    private const string FormulaStarts = "=+-@|\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly CsvWriterOptions Options = new() { Quoting = CsvQuoting.Always };

    /// <summary>A writer that leaves the stream open and holds 64 KiB at most between two flushes.</summary>
    public static CsvWriter CreateWriter(Stream stream) => CsvWriter.Create(stream, Options, leaveOpen: true);

    /// <summary>Writes a record. A field that is null is empty.</summary>
    public static ValueTask WriteGuarded(this CsvWriter csv, CancellationToken cancellationToken, params ReadOnlySpan<string?> fields)
    {
        foreach (var field in fields)
        {
            csv.WriteField(Guarded(field));
        }

        return csv.EndRecordAsync(cancellationToken);
    }

    private static string? Guarded(string? text)
    {
        var within = text is null ? null : CellWithin().Replace(text, $"{Guard}");
        return IsFormula(text) ? Guard + within : within;
    }

    [GeneratedRegex(@"(?<=[;|\t\r\n])(?= *[=+\-@\uFF1D\uFF0B\uFF0D\uFF20])")]
    private static partial Regex CellWithin();

    private static bool IsFormula(string? text) => text.AsSpan().TrimStart(' ') is [var first, ..] && FormulaStarts.Contains(first, StringComparison.Ordinal);
}
