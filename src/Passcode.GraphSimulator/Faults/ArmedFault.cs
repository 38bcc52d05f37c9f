namespace Passcode.GraphSimulator.Faults;

/// <summary>A rule as it stands.</summary>
/// <param name="Matched">Requests that fulfilled its conditions.</param>
/// <param name="Fired">Requests that it hit.</param>
public sealed record ArmedFault(int Id, FaultRule Rule, int Matched = 0, int Fired = 0)
{
    public bool Spent => Rule.Next is { } next && Fired >= next;

    /// <summary>Counts one match and decides whether it is hit.</summary>
    internal (ArmedFault Now, bool Fires) Meet()
    {
        var fires = Matched >= Rule.Skip && Noise.Share(Rule.Seed, Matched) < Rule.Probability;
        return (this with { Matched = Matched + 1, Fired = Fired + (fires ? 1 : 0) }, fires);
    }
}
