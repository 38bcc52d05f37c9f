using System.Collections.Immutable;

namespace Passcode.Core.Pacing;

/// <summary>Calls of this process that count.</summary>
internal sealed class OwnUse(string caller, GraphPriority priority, GraphCost cost, TimeSpan openFor, DateTimeOffset at, long takenAt)
{
    public string Caller => caller;

    public GraphPriority Priority => priority;

    public GraphCost Cost { get; set; } = cost;

    public TimeSpan OpenFor => openFor;

    public DateTimeOffset At => at;

    public long TakenAt => takenAt;

    /// <summary>When Graph had counted them at the latest, by the clock and by its timestamp; null while they may still reach it.</summary>
    public (DateTimeOffset At, long Timestamp)? Settled { get; set; }

    /// <summary>For how long they still count.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="now">Its timestamp, read once for the thousand calls of a window.</param>
    public TimeSpan Left(TimeProvider time, long now) => Settled is { } settled
        ? GraphLimits.Window - time.GetElapsedTime(settled.Timestamp, now)
        : openFor + GraphLimits.Window - time.GetElapsedTime(takenAt, now);
}

/// <summary>What is in use at one moment, and what may still be taken.</summary>
internal sealed class BudgetUsage(BudgetLedger ledger, PacingOptions options, Func<GraphPriority, bool> isWanted, GraphCost promised)
{
    private static readonly GraphPriority[] Priorities = Enum.GetValues<GraphPriority>();

    private readonly GraphCost[] _used = new GraphCost[Priorities.Length];
    private readonly Dictionary<string, GraphCost> _byCaller = new(StringComparer.Ordinal);
    private GraphCost _own;

    /// <summary>Counts calls; those of this process with their caller.</summary>
    public void Add(GraphPriority priority, GraphCost cost, string? caller = null)
    {
        _used[(int)priority] += cost;
        if (caller is not null)
        {
            _own += cost;
            _byCaller[caller] = _byCaller.GetValueOrDefault(caller) + cost;
        }
    }

    /// <summary>What a caller of this process used in the latest window.</summary>
    public GraphCost Of(string caller) => _byCaller.GetValueOrDefault(caller);

    /// <summary>What is used of a limit.</summary>
    public int Of(GraphLimit limit) => _used.Sum(cost => cost.Of(limit));

    /// <summary>How often a call can be made now, at most so many times.</summary>
    public int Fit(GraphPriority priority, GraphCost call, int most) => GraphCost.Limits.Where(limit => call.Of(limit) > 0)
        .Aggregate(most, (fit, limit) => Math.Min(fit, Math.Max(0, Room(priority, limit)) / call.Of(limit)));

    /// <summary>What a priority may take of a limit now; negative when it has more than its share.</summary>
    public int Room(GraphPriority priority, GraphLimit limit)
    {
        if (ledger.PauseOf(limit) > TimeSpan.Zero)
        {
            return 0;
        }

        var level = ledger.LevelOf(limit);
        var share = (int)Math.Round(options.Share(priority, limit) * level, 3);
        var taken = Of(limit) + Priorities.Where(each => each != priority && isWanted(each)).Sum(Owed);
        var ahead = priority > GraphPriority.Reset ? promised.Of(limit) : 0; // resets that come back at their time find their place
        var room = Math.Max(share - taken - ahead, Math.Min((int)level - taken, Owed(priority)));
        var sharing = ledger.Sharing(priority);
        return sharing == 1 || _own.Of(limit) == 0 ? room : Math.Min(room, (share / sharing) - _own.Of(limit));

        int Owed(GraphPriority each) => Math.Max(0, GraphShares.Guaranteed(each, limit, level) - _used[(int)each].Of(limit));
    }
}
