using System.Runtime.CompilerServices;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>A list of devices that is read once, line by line, and never held whole; what is wrong with it is kept aside.</summary>
/// <param name="body">The list.</param>
/// <param name="largest">Its most characters.</param>
internal sealed class DeviceLines(Stream body, int largest)
{
    private const int LongestLine = 2000;
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
    public async IAsyncEnumerable<ListedDevice> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (number, isFirst) = (0, true);
        DeviceKey? column = null;
        await foreach (var line in TextLines.Read(body, largest, LongestLine, cancellationToken))
        {
            number++;
            var (field, problem) = line.Length > LongestLine ? ("", $"The line has more than {LongestLine} characters.") : DeviceLine.FirstField(line);
            if (problem is null && (field.Length == 0 || (isFirst && line is ['s' or 'S', 'e' or 'E', 'p' or 'P', '=', _])))
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
                yield return new ListedDevice(number, device);
            }
            else
            {
                Note(number, line, wrong!);
            }
        }
    }

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
