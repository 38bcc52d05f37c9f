using System.Globalization;
using System.Text.RegularExpressions;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>Maps failures of Graph to problems.</summary>
internal static partial class GraphProblems
{
    // The complete response of Intune if an action does not apply to the device: microsoft-graph-docs issues 10007, 12966.
    private const string NotApplicable = "An error has occurred";

    private const int LongestMessage = 300;

    /// <summary>The problem of an ID that is invalid and therefore not sent to Graph.</summary>
    public static GraphProblem NoSuchId { get; } = new(GraphFault.NotFound, "The ID is not a valid Intune device ID.");

    /// <summary>A success that is about something else than the device that was asked for.</summary>
    public static GraphProblem NotTheDevice { get; } = new(GraphFault.Unreadable, "The answer is not the device that was asked for.");

    /// <summary>The problem that an answer tells of.</summary>
    /// <param name="response">Any answer but a success.</param>
    /// <param name="body">Its body, as far as it could be read.</param>
    /// <param name="ids">Our id and Graph's, for Microsoft's support.</param>
    /// <param name="time">For dates in the answer.</param>
    public static GraphProblem From(HttpResponseMessage response, byte[] body, RequestIds ids, TimeProvider time)
    {
        var error = GraphError.Parse(body);
        var isBatch = response.RequestMessage is { } request && GraphCall.From(request).IsBatch;
        var isCommand = response.RequestMessage?.Method == HttpMethod.Post && !isBatch;
        var fault = Fault((int)response.StatusCode, error, isCommand);
        return new(
            isBatch && fault == GraphFault.NotFound ? GraphFault.Rejected : fault, // it is $batch that does not exist, not a device
            Detail((int)response.StatusCode, error, ids),
            RetryAfter.OfGraph(response, time));
    }

    /// <summary>Returns the problem of an item in a batch response.</summary>
    /// <param name="status">Any unsuccessful status.</param>
    /// <param name="error">The error in the body of the item.</param>
    /// <param name="retryAfter">The Retry-After value of the item.</param>
    /// <param name="ids">The ID of the batch, and the Graph request ID of the item or the batch.</param>
    /// <param name="isCommand">Whether the item is a command.</param>
    public static GraphProblem OfItem(int status, GraphError error, TimeSpan? retryAfter, RequestIds ids, bool isCommand) =>
        new(Fault(status, error, isCommand), Detail(status, error, ids), retryAfter);

    /// <summary>One line of a text, without control characters and JSON, cut to a length that fits a timeline.</summary>
    public static string Shorten(string text)
    {
        var line = Blank().Replace(GraphError.Plain(text), " ").Trim();
        return line.Length <= LongestMessage ? line : line[..LongestMessage] + "…";
    }

    // Gateways return 408 and undocumented 5xx statuses, and the result of the request behind them is unknown. Graph never redirects; a proxy
    // that wants a sign-in does, and what it did with the request is as unknown.
    private static GraphFault Fault(int status, GraphError error, bool isCommand) => status switch
    {
        429 => GraphFault.Throttled,
        408 or >= 500 or (>= 300 and <= 399) => GraphFault.Unavailable,
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
