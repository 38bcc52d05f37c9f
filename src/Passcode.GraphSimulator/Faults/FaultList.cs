using Passcode.GraphSimulator.Protocol;

namespace Passcode.GraphSimulator.Faults;

/// <summary>The rules in the order in which they were added. The first rule that applies is used; the rules before it count the
/// match.</summary>
internal sealed class FaultList
{
    private readonly Lock gate = new();
    private readonly List<ArmedFault> faults = [];
    private int lastId;

    public IReadOnlyList<ArmedFault> Snapshot()
    {
        lock (gate)
            return [.. faults];
    }

    public ArmedFault Add(FaultRule rule)
    {
        lock (gate)
        {
            var fault = new ArmedFault(++lastId, rule);
            faults.Add(fault);
            return fault;
        }
    }

    public bool Remove(int id)
    {
        lock (gate)
            return faults.RemoveAll(fault => fault.Id == id) > 0;
    }

    public void Clear()
    {
        lock (gate)
            faults.Clear();
    }

    public FaultEffect? Next(GraphRequest request, RequestKind kind)
    {
        lock (gate)
        {
            for (var index = 0; index < faults.Count; index++)
            {
                if (faults[index].Spent || !faults[index].Rule.Matches(request, kind))
                    continue;
                (faults[index], var fires) = faults[index].Meet();
                if (fires)
                    return faults[index].Rule.Effect;
            }

            return null;
        }
    }
}

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
