using System.Text.RegularExpressions;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>Which requests are hit, by what. All conditions given must hold.</summary>
/// <param name="Path">A regular expression on path and query, version included; casing is ignored.</param>
/// <param name="Probability">0 … 1 for each match, decided by <paramref name="Seed"/> and the number of the match.</param>
/// <param name="Skip">Matches to let pass first.</param>
/// <param name="Next">Matches to hit before the rule is spent; unlimited without.</param>
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
            return "effect.status must be 200 … 599.";
        if (Probability is not (>= 0 and <= 1))
            return "probability must be 0 … 1.";
        if (Effect.LatencySeconds is not (>= 0 and <= 3600) || Effect.RetryAfterSeconds is not (null or (>= 0 and <= 86400)))
            return "effect.latencySeconds must be 0 … 3600 and effect.retryAfterSeconds 0 … 86400.";
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
