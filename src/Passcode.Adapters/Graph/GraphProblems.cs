using System.Globalization;
using System.Text.RegularExpressions;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Gives every way in which Graph can fail its name.</summary>
internal static partial class GraphProblems
{
    // Intune's whole answer when an action does not apply to the device: microsoft-graph-docs issues 10007, 12966.
    private const string NotApplicable = "An error has occurred";

    private const int LongestMessage = 300;

    /// <summary>What Graph need not be asked.</summary>
    public static GraphProblem NoSuchId { get; } = new(GraphFault.NotFound, "This cannot be the id of an Intune device.");

    /// <summary>A success that is about something else than the device that was asked for.</summary>
    public static GraphProblem NotTheDevice { get; } = new(GraphFault.Unreadable, "The answer is not the device that was asked for.");

    /// <summary>The problem that an answer tells of.</summary>
    /// <param name="response">Any answer but a success.</param>
    /// <param name="body">Its body, as far as it could be read.</param>
    /// <param name="ids">Our id and Graph's, for Microsoft's support.</param>
    /// <param name="time">For dates in the answer.</param>
    public static GraphProblem Of(HttpResponseMessage response, byte[] body, RequestIds ids, TimeProvider time)
    {
        var error = GraphError.Parse(body);
        var isBatch = response.RequestMessage is { } request && GraphCall.Of(request).IsBatch;
        var isCommand = response.RequestMessage?.Method == HttpMethod.Post && !isBatch;
        var fault = Fault((int)response.StatusCode, error, isCommand);
        return new(
            isBatch && fault == GraphFault.NotFound ? GraphFault.Rejected : fault, // no device is missing: $batch is
            Detail((int)response.StatusCode, error, ids),
            RetryAfter.Of(response, time));
    }

    /// <summary>The problem that an item of a batch's answer tells of.</summary>
    /// <param name="status">Any status but a success.</param>
    /// <param name="error">What its body says.</param>
    /// <param name="retryAfter">Its own advice.</param>
    /// <param name="ids">Our id of the batch and Graph's of the item, or of the batch.</param>
    /// <param name="isCommand">Whether it was a command.</param>
    public static GraphProblem OfItem(int status, GraphError error, TimeSpan? retryAfter, RequestIds ids, bool isCommand) =>
        new(Fault(status, error, isCommand), Detail(status, error, ids), retryAfter);

    /// <summary>One line of a text, without control characters and JSON, cut to a length that fits a timeline.</summary>
    public static string Shorten(string text)
    {
        var line = Blank().Replace(GraphError.Plain(text), " ").Trim();
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "…";
    }

    // 408 and the 5xx that Graph does not document come from gateways: nobody knows what happened behind them.
    private static GraphFault Fault(int status, GraphError error, bool isCommand) => status switch
    {
        429 => GraphFault.Throttled,
        408 or >= 500 => GraphFault.Unavailable,
        400 or 401 or 403 when string.Equals(error.Code, "ApprovalRequired", StringComparison.OrdinalIgnoreCase) => GraphFault.ApprovalRequired,
        400 or 401 when string.Equals(error.Code, "Forbidden", StringComparison.OrdinalIgnoreCase) => GraphFault.MissingPermission, // Intune knew who asked
        401 => GraphFault.Unauthorized,
        403 => GraphFault.MissingPermission,
        404 => GraphFault.NotFound,
        400 when isCommand && error.Message?.StartsWith(NotApplicable, StringComparison.OrdinalIgnoreCase) == true => GraphFault.NotApplicable,
        _ => GraphFault.Rejected,
    };

    private static string Detail(int status, GraphError error, RequestIds ids)
    {
        var words = error.Code is null ? "without a Graph error" : Shorten(error.Message is null ? error.Code : $"{error.Code}: {error.Message}");
        var activity = error.ActivityId is { } id ? ", activity " + id : "";
        return string.Create(CultureInfo.InvariantCulture, $"{status} {words} ({ids}{activity})");
    }

    [GeneratedRegex(@"[\p{C}\s]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
