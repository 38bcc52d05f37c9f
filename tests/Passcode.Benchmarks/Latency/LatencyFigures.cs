namespace Passcode.Benchmarks.Latency;

/// <summary>What one reset costs.</summary>
/// <param name="SubmitToCommand">From the submission to the arrival of the command at Graph.</param>
/// <param name="SubmitToAccepted">From the submission to its answer.</param>
/// <param name="CallsBeforeCommand">The calls before the command, in their order, with the time that each took on the other side.</param>
/// <param name="GraphRequests">Requests to Graph a reset, by method.</param>
/// <param name="TableTransactions">Requests to table storage a reset, by what they do.</param>
internal sealed record LatencyFigures(
    Distribution SubmitToCommand,
    Distribution SubmitToAccepted,
    IReadOnlyList<CallFigures> CallsBeforeCommand,
    IReadOnlyDictionary<string, double> GraphRequests,
    IReadOnlyDictionary<string, double> TableTransactions);

/// <summary>One of the calls of a reset.</summary>
/// <param name="Call">What it was.</param>
/// <param name="Began">After the submission, median.</param>
/// <param name="Took">On the other side, median.</param>
internal sealed record CallFigures(string Call, double Began, double Took);
