namespace Passcode.Core.Devices;

/// <summary>A Graph request that gave no answer of use, in words that are safe to log and to store.</summary>
/// <param name="Fault">What kind of problem.</param>
/// <param name="Detail">Graph's code and message, shortened; never a body.</param>
/// <param name="RetryAfter">Graph's own advice, when it gave any.</param>
public sealed record GraphProblem(GraphFault Fault, string Detail, TimeSpan? RetryAfter = null)
{
    /// <summary>Whether the same request may succeed later.</summary>
    public bool IsTransient => Fault is GraphFault.Throttled or GraphFault.NotSent or GraphFault.AnswerLost
        or GraphFault.Unavailable or GraphFault.Unreadable;

    /// <summary>Whether a command so answered may have been executed all the same.</summary>
    public bool MayHaveBeenExecuted => Fault is GraphFault.AnswerLost or GraphFault.Unavailable;
}
