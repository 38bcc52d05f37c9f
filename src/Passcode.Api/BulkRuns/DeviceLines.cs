using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Localization;
using Passcode.Api.Problems;
using Passcode.Api.Requests;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.BulkRuns;

/// <summary>A list of devices that is read once, line by line, and never held whole; what is wrong with it is kept aside.</summary>
/// <param name="body">The list, in UTF-8 or what its byte order mark says. The server limits its size.</param>
internal sealed class DeviceLines(Stream body)
{
    private const int LongestRead = 64 * 1024;
    private const int LongestText = 100;
    private const int ErrorsInProblem = 20;

    private readonly List<(int Line, string Text, FormattableString Problem)> _errors = [];
    private int _errorCount;
    private FormattableString? _unreadable;

    /// <summary>The answer to a list that names no device.</summary>
    public Problem NoDevices => _unreadable is not null ? new(ProblemCode.BulkSelectionEmpty, _unreadable)
        : _errorCount == 0
        ? new(ProblemCode.BulkSelectionEmpty, $"The list is empty. Send one serial number, IMEI or Intune device ID per line.")
        : new(ProblemCode.BulkSelectionEmpty, $"The list contains no valid device. Invalid lines: {_errorCount}. Line {_errors[0].Line}: {_errors[0].Problem}")
        {
            Errors = _errors.Take(ErrorsInProblem).ToDictionary(error => $"line {error.Line}", error => new[] { error.Problem }),
        };

    /// <summary>Returns whether the content type of a request is CSV.</summary>
    public static bool IsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the invalid lines to the resource.</summary>
    public BulkRunResource AddErrors(BulkRunResource run) => run with { LineErrorCount = _errorCount, LineErrors = [.. _errors.Select(error => new LineErrorResource(error.Line, error.Text, error.Problem.Localize()))] };

    /// <summary>
    /// Reads the devices. Blank lines, header lines, Excel's <c>sep=;</c> and the <c>#TYPE</c> of PowerShell name none. A header that names no column of
    /// devices ends the list: <see cref="NoDevices"/> says why.
    /// </summary>
    /// <exception cref="CsvFormatException">A line is longer than 64 KiB, so this is no list of devices.</exception>
    public async IAsyncEnumerable<ListedDevice> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvMalformedRecord? malformed = null;
        await using var csv = CsvReader.Create(body, OptionsWith(record => malformed = record), leaveOpen: true);
        ListColumns? columns = null;
        FormattableString? unreadable = null;
        var isTyped = false;
        while (await csv.ReadAsync(cancellationToken))
        {
            var (line, cells, quotes) = ((int)csv.LineNumber, Cells(csv), malformed);
            malformed = null;
            if (Array.TrueForAll(cells, cell => cell.Length == 0) || IsSeparator(cells))
            {
                continue;
            }

            // PowerShell's line with the type of what it exported comes before a header.
            (var isHeader, isTyped) = (isTyped, cells[0].StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase));
            if (isTyped)
            {
                continue;
            }

            if (columns is null && (isHeader || ListColumns.IsHeader(cells)))
            {
                (columns, _unreadable) = ListColumns.Read(cells);
                if (columns is null)
                {
                    yield break;
                }

                continue;
            }

            columns ??= ListColumns.First;
            if (isHeader || ListColumns.IsHeaderAgain(cells))
            {
                unreadable = columns.Has(cells) ? unreadable : (FormattableString)$"The columns changed in line {line}. Send the lines from there as a list of their own.";
                continue;
            }

            var problem = unreadable ?? Problem(csv, columns.Last, quotes);
            (var device, problem) = problem is null ? columns.Read(line, cells) : (null, problem);
            if (device is not null)
            {
                yield return device;
            }
            else
            {
                Note(line, Encoding.UTF8.GetString(csv.RawRecord), problem!);
            }
        }
    }

    private static string[] Cells(CsvReader csv) =>
        [.. Enumerable.Range(0, csv.FieldCount).Select(index => SpreadsheetText.Clean(csv.GetString(index)))];

    // The reader knows Excel's line with the separator in the first line only, and without quotes.
    private static bool IsSeparator(string[] cells) =>
        cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && cells[0].Length <= 5 && cells.Skip(1).All(cell => cell.Length == 0);

    // Every line break ends a line, so that a quote that is not closed spoils one line and not the rest of the list.
    private static CsvReaderOptions OptionsWith(Action<CsvMalformedRecord> onMalformed) => new()
    {
        HasHeader = false,
        SkipEmptyLines = false,
        AllowLineBreaksInQuotes = false,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MaxRecordSize = LongestRead,
        OnMalformedRecord = onMalformed,
    };

    // Of what is behind the last column that is read nothing matters.
    private static FormattableString? Problem(CsvReader csv, int last, CsvMalformedRecord? malformed)
    {
        if (malformed is not { } found)
        {
            return null;
        }

        var end = Enumerable.Range(0, Math.Min(last + 1, csv.FieldCount)).Sum(index => csv.GetRawSpan(index).Length + 1);
        return found.ByteOffset - csv.ByteOffset < end ? Problem(found.Reason) : null;
    }

    // A stray quote stays in its field, which is then no name of a device.
    private static FormattableString? Problem(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => $"A quotation mark is not closed. A line of the list cannot contain line breaks.",
        CsvMalformedReason.TextAfterClosingQuote => $"There is text after the closing quotation mark.",
        _ => null,
    };

    private void Note(int number, string line, FormattableString problem)
    {
        _errorCount++;
        if (_errors.Count < BulkLimits.LineErrors)
        {
            _errors.Add((number, Beginning(line), problem));
        }
    }

    // An unpaired surrogate cannot be written as JSON.
    private static string Beginning(string line) =>
        line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
