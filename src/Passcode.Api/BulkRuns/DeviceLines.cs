using System.Runtime.CompilerServices;
using Microsoft.Net.Http.Headers;
using Passcode.Api.Problems;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;

namespace Passcode.Api.BulkRuns;

/// <summary>Reads a device list once, line by line, without buffering all of it, and collects the invalid lines.</summary>
/// <param name="body">The device list.</param>
/// <param name="largest">The maximum number of characters.</param>
internal sealed class DeviceLines(Stream body, int largest)
{
    private const int LongestLine = 2000;
    private const int LongestText = 100;
    private const int ErrorsInProblem = 20;

    private readonly List<LineErrorResource> _errors = [];
    private int _errorCount;

    /// <summary>The problem for a list without any device.</summary>
    public Problem NoDevices => _errorCount == 0
        ? new(ProblemCode.BulkSelectionEmpty, "The list is empty. Send one serial number, IMEI or Intune device ID per line.")
        : new(ProblemCode.BulkSelectionEmpty, $"The list contains no valid device. Invalid lines: {_errorCount}. Line {_errors[0].Line}: {_errors[0].Problem}")
        {
            Errors = _errors.Take(ErrorsInProblem).ToDictionary(error => $"line {error.Line}", error => new[] { error.Problem }),
        };

    /// <summary>Returns whether the content type of a request is CSV.</summary>
    public static bool IsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Adds the invalid lines to the resource.</summary>
    public BulkRunResource AddErrors(BulkRunResource run) => run with { LineErrorCount = _errorCount, LineErrors = _errors };

    /// <summary>Reads the devices. Blank lines, a header line, and a preceding <c>sep=;</c> line of Excel are skipped.</summary>
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

    // An unpaired surrogate cannot be written as JSON.
    private static string Beginning(string line) =>
        line.Length <= LongestText ? line : line[..(char.IsHighSurrogate(line[LongestText - 1]) ? LongestText - 1 : LongestText)];
}
