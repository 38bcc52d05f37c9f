namespace Passcode.Core.Policy;

/// <summary>A rule that spoke.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Detail">What it found, such as the name of a group; never a secret.</param>
public sealed record MatchedRule(PolicyRule Rule, string Detail)
{
    /// <inheritdoc />
    public override string ToString() => $"{Rule.ToWireName()}: {Detail}";
}
