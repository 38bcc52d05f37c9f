namespace Passcode.GraphSimulator.Faults;

/// <summary>A fault rule with its counters.</summary>
/// <param name="Matched">The number of requests that matched its conditions.</param>
/// <param name="Fired">The number of requests that it was applied to.</param>
public sealed record ArmedFault(int Id, FaultRule Rule, int Matched = 0, int Fired = 0)
{
    public bool Spent => Rule.Next is { } next && Fired >= next;

    /// <summary>Counts a match and decides whether the rule applies.</summary>
    internal (ArmedFault Now, bool Fires) Meet()
    {
        var fires = Matched >= Rule.Skip && Noise.Share(Rule.Seed, Matched) < Rule.Probability;
        return (this with { Matched = Matched + 1, Fired = Fired + (fires ? 1 : 0) }, fires);
    }
}
