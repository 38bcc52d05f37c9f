using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Passcode.Core.Pacing;

/// <summary>What is in use of Graph's limits. Each process writes its own part before it calls, so that what a dead process took stays taken.</summary>
/// <param name="Parts">One for each process.</param>
/// <param name="Throttles">The limits that Graph's 429s have lowered.</param>
/// <remarks>
/// Nobody compares the clocks of two processes: a process measures the age of what others wrote from the moment it first read it, with its own
/// monotonic clock. Only what is older by more than five minutes on the wall clock is taken for past at once.
/// </remarks>
public sealed record BudgetState(ImmutableArray<BudgetPart> Parts, ImmutableArray<BudgetThrottle> Throttles)
{
    /// <summary>Nothing is in use.</summary>
    public static BudgetState Empty { get; } = new([], []);
}

/// <summary>What one process uses and waits for.</summary>
/// <param name="Process">A process, under a new name each time it starts.</param>
/// <param name="Uses">What it uses.</param>
/// <param name="Demand">What it waits for.</param>
public sealed record BudgetPart(string Process, ImmutableArray<BudgetUse> Uses, BudgetDemand Demand);

/// <summary>Calls that count.</summary>
/// <param name="Id">Tells it from others of the process.</param>
/// <param name="Priority">Whose calls they are.</param>
/// <param name="Cost">What they count.</param>
/// <param name="At">When they were taken, or answered.</param>
/// <param name="OpenFor">Seconds within which they reach Graph at the latest; 0 once they are answered.</param>
/// <remarks>The names in JSON are short, because each process reads and writes all of them.</remarks>
public sealed record BudgetUse(
    [property: JsonPropertyName("i")] string Id,
    [property: JsonPropertyName("p")] GraphPriority Priority,
    [property: JsonPropertyName("c")] GraphCost Cost,
    [property: JsonPropertyName("a")] DateTimeOffset At,
    [property: JsonPropertyName("o")] int OpenFor);

/// <summary>What a process waits for.</summary>
/// <param name="People">Whether a person waits.</param>
/// <param name="Resets">Resets that wait, or will come back at a time they were given.</param>
/// <param name="Bulk">Whether a bulk run waits.</param>
/// <param name="Background">Whether anything else waits.</param>
/// <param name="At">When this was written; it holds for a minute.</param>
public sealed record BudgetDemand(bool People, int Resets, bool Bulk, bool Background, DateTimeOffset At)
{
    /// <summary>Whether a priority waits.</summary>
    public bool Has(GraphPriority priority) => priority switch
    {
        GraphPriority.Person => People,
        GraphPriority.Reset => Resets > 0,
        GraphPriority.Bulk => Bulk,
        _ => Background,
    };
}

/// <summary>That Graph answered 429: others in the tenant use the same limit.</summary>
/// <param name="Id">Tells it from others.</param>
/// <param name="Limit">The limit.</param>
/// <param name="Level">What may be used of it in a window; each window without a 429 restores a tenth of the limit.</param>
/// <param name="Pause">How long nothing is sent.</param>
/// <param name="At">When it happened.</param>
public sealed record BudgetThrottle(string Id, GraphLimit Limit, double Level, TimeSpan Pause, DateTimeOffset At);
