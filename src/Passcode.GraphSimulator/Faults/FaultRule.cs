using System.Text.RegularExpressions;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>A rule that applies a fault to requests. A request must match all conditions that are set.</summary>
/// <param name="Path">A case-insensitive regular expression for the path and query, including the version.</param>
/// <param name="Probability">The probability for each match, 0 to 1, determined by <paramref name="Seed"/> and the number of the
/// match.</param>
/// <param name="Skip">The number of matches to skip first.</param>
/// <param name="Next">The number of matches after which the rule ends; unlimited if null.</param>
public sealed record FaultRule(
    FaultEffect Effect,
    string? Method = null,
    string? Path = null,
    RequestKind? Kind = null,
    double Probability = 1,
    long Seed = 1,
    int Skip = 0,
    int? Next = null)
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    internal string? Problem()
    {
        if (Effect.Status is < 200 or > 599)
            return "effect.status must be from 200 to 599.";
        if (Probability is not (>= 0 and <= 1))
            return "probability must be from 0 to 1.";
        if (Effect.LatencySeconds is not (>= 0 and <= 3600) || Effect.RetryAfterSeconds is not (null or (>= 0 and <= 86400)))
            return "effect.latencySeconds must be from 0 to 3600, and effect.retryAfterSeconds from 0 to 86400.";
        try
        {
            _ = Regex.IsMatch("", Path ?? "", RegexOptions.None, MatchTimeout);
            return null;
        }
        catch (ArgumentException)
        {
            return "path must be a regular expression.";
        }
    }

    internal bool Matches(GraphRequest request, RequestKind kind) =>
        (Method is null || Method.Equals(request.Method, StringComparison.OrdinalIgnoreCase))
        && (Kind is null || Kind == kind)
        && (Path is null || Regex.IsMatch(request.Target, Path, RegexOptions.IgnoreCase, MatchTimeout));
}
