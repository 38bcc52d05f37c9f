using System.Runtime.CompilerServices;
using System.Text;
using CsvHelper;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>A list of devices that is read once, line by line, and never held whole; what is wrong with it is kept aside.</summary>
/// <param name="body">The list, in UTF-8 or what its byte order mark says. The server limits its size.</param>
internal sealed class DeviceLines(Stream body)
{
    private const int LongestLine = 2000;
    private const int LongestRead = 64 * 1024;
    private const int LongestText = 100;
    private const int ErrorsInProblem = 20;

    private readonly List<LineErrorResource> _errors = [];
    private int _errorCount;

    /// <summary>The answer to a list that names no device.</summary>
    public Problem NoDevices => _errorCount == 0
        ? new(ProblemCode.BulkSelectionEmpty, "The list is empty. Send one serial number, IMEI or Intune device id a line.")
        : new(ProblemCode.BulkSelectionEmpty, $"No line of the list names a device, {_errorCount} are wrong. Line {_errors[0].Line}: {_errors[0].Problem}")
        {
            Errors = _errors.Take(ErrorsInProblem).ToDictionary(error => $"line {error.Line}", error => new[] { error.Problem }),
        };

    /// <summary>Whether a request says that it is CSV.</summary>
    public static bool IsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The resource with the wrong lines.</summary>
    public BulkRunResource AddErrors(BulkRunResource run) => run with { LineErrorCount = _errorCount, LineErrors = _errors };

    /// <summary>Reads the devices. Blank lines, a header line and Excel's <c>sep=;</c> before it name none.</summary>
    /// <exception cref="CsvFormatException">A line is longer than 64 KiB, so this is no list of devices.</exception>
    public async IAsyncEnumerable<ListedDevice> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        CsvMalformedRecord? malformed = null;
        await using var csv = CsvReader.Create(body, OptionsWith(record => malformed = record), leaveOpen: true);
        var (isFirst, column) = (true, (DeviceKey?)null);
        while (await csv.ReadAsync(cancellationToken))
        {
            var field = Csv.Unguard(csv.GetString(0).Trim());
            var problem = Problem(csv, field, malformed);
            malformed = null;
            if (problem is null && field.Length == 0)
            {
                continue;
            }

            var isHeader = problem is null && isFirst && DeviceLine.IsHeader(field, out column);
            isFirst = false;
            if (isHeader)
            {
                continue;
            }

            var (device, wrong) = problem is null ? DeviceLine.Read(field, column) : (null, problem);
            if (device is not null)
            {
                yield return new ListedDevice((int)csv.LineNumber, device);
            }
            else
            {
                Note((int)csv.LineNumber, Encoding.UTF8.GetString(csv.RawRecord), wrong!);
            }
        }
    }

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

    private static string? Problem(CsvReader csv, string field, CsvMalformedRecord? malformed) =>
        csv.RawRecord.Length > LongestLine ? $"The line has more than {LongestLine} bytes."
        // Of the other columns nothing is read.
        : malformed is { } found && found.ByteOffset - csv.ByteOffset <= csv.GetRawSpan(0).Length && Problem(found.Reason) is { } problem ? problem
        : field.Length == 0 && Enumerable.Range(1, csv.FieldCount - 1).Any(index => !csv.IsEmpty(index)) ? "The first column is empty."
        : null;

    // A stray quote stays in its field, which is then no name of a device.
    private static string? Problem(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => "The quote is not closed. A device's line has no line break in it.",
        CsvMalformedReason.TextAfterClosingQuote => "There is text behind the closing quote.",
        _ => null,
    };

    private void Note(int number, string line, string problem)
    {
        _errorCount++;
        if (_errors.Count < BulkLimits.LineErrors)
        {
            _errors.Add(new LineErrorResource(number, Beginning(line), problem));
        }
    }

    // Half of a surrogate pair is no text that JSON can carry.
    private static string Beginning(string line) =>
        line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
