using Passcode.Core.Policy;

namespace Passcode.Api.Policy;

internal static class MatchedGroups
{
    /// <summary>The names of the protected groups that matched.</summary>
    public static IReadOnlyList<string> GroupNames(this IReadOnlyList<MatchedRule> rules) =>
        [.. rules.Where(matched => matched is { Rule: PolicyRule.ProtectedGroup, Detail.Length: > 0 }).Select(matched => matched.Detail).Distinct()];
}
