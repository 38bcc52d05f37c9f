using System.Collections.Immutable;
using System.Globalization;

namespace Passcode.Core.Pacing;

/// <summary>
/// What is in use of the limits, as one process knows it: its own calls exactly, those of others by what they wrote. Not thread-safe.
/// </summary>
internal sealed class BudgetLedger(PacingOptions options, TimeProvider time)
{
    private const double RestoredAWindow = 0.1;
    private const double LeastLevel = 0.05;

    private static readonly TimeSpan DemandLasts = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private readonly string _process = Guid.NewGuid().ToString("N")[..12];
    private readonly List<OwnUse> _own = [];
    private readonly Dictionary<string, (object Value, long At)> _seen = [];
    private readonly Dictionary<GraphLimit, BudgetThrottle> _throttles = [];
    private ImmutableArray<BudgetPart> _others = [];
    private int _news;
    private int _renderedNews;
    private int _savedNews;

    /// <summary>Whether a 429 is not written yet.</summary>
    public bool HasNews => _news != _savedNews;

    public BudgetDemand? Written { get; private set; }

    /// <summary>Whether another process uses or wants anything.</summary>
    public bool HasOthers => _others.Length > 0;

    /// <summary>Resets of other processes that wait.</summary>
    public int ResetsOfOthers => Fresh().Sum(demand => demand.Resets);

    /// <summary>Takes note of what is stored.</summary>
    public void Load(BudgetState state)
    {
        foreach (var throttle in state.Throttles.Where(throttle => !(_throttles.TryGetValue(throttle.Limit, out var own) && HasNews && own.Level <= throttle.Level)))
        {
            _throttles[throttle.Limit] = throttle;
        }

        _others = [.. state.Parts.Where(part => part.Process != _process)];
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in _others)
        {
            See(part.Process, part.Demand);
            foreach (var use in part.Uses)
            {
                See(part.Process + use.Id, use);
            }
        }

        foreach (var throttle in _throttles.Values)
        {
            See(throttle.Id, throttle);
        }

        foreach (var gone in _seen.Keys.Except(keys).ToList())
        {
            _seen.Remove(gone);
        }

        _others = [.. _others.Where(part => part.Uses.Any(use => Left(part, use) > TimeSpan.Zero) || IsFresh(part))];

        void See(string key, object value)
        {
            keys.Add(key);
            if (!_seen.TryGetValue(key, out var known) || !known.Value.Equals(value))
            {
                _seen[key] = (value, time.GetTimestamp());
            }
        }
    }

    /// <summary>What to store: all that counts.</summary>
    public BudgetState Render(BudgetDemand demand)
    {
        var now = time.GetTimestamp();
        _own.RemoveAll(use => use.Left(time, now) <= TimeSpan.Zero);
        (Written, _renderedNews) = (demand, _news);

        // Calls of the same two seconds are written together. Whoever reads that they changed counts all of them anew, so nobody counts too little.
        var uses = _own.GroupBy(use => (use.Priority, OpenFor: use.Settled is null ? (int)use.OpenFor.TotalSeconds : 0, Seconds: (use.Settled?.At ?? use.At).ToUnixTimeSeconds() / 2))
            .Select(group => new BudgetUse(
                string.Create(CultureInfo.InvariantCulture, $"{group.Key.Seconds}-{(int)group.Key.Priority}-{group.Key.OpenFor}"),
                group.Key.Priority,
                group.Aggregate(default(GraphCost), (sum, use) => sum + use.Cost),
                group.Max(use => use.Settled?.At ?? use.At),
                group.Key.OpenFor));
        return new(
            [.. _others, new BudgetPart(_process, [.. uses], demand)],
            [.. _throttles.Values.Where(throttle => LevelOf(throttle.Limit) < LimitOf(throttle.Limit))]);
    }

    /// <summary>What was rendered is stored.</summary>
    public void Saved() => _savedNews = _renderedNews;

    /// <summary>Takes from the limits.</summary>
    public OwnUse Take(GraphCaller caller, GraphCost cost, TimeSpan openFor)
    {
        var use = new OwnUse(caller.Id, caller.Priority, cost, openFor, time.GetUtcNow(), time.GetTimestamp());
        _own.Add(use);
        return use;
    }

    /// <summary>Parts what was taken together.</summary>
    public OwnUse Split(OwnUse block, GraphCaller caller, GraphCost cost, TimeSpan openFor)
    {
        block.Cost -= cost;
        return Take(caller, cost, openFor);
    }

    /// <summary>Gives back what was not used.</summary>
    public void GiveBack(OwnUse use) => _own.Remove(use);

    /// <summary>Graph's answer: others in the tenant use the limit too.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="pause">For how long to send nothing.</param>
    /// <param name="sentAt">When the call was sent: of calls sent before the level was lowered, none lowers it again.</param>
    public void Shrink(GraphLimit limit, TimeSpan pause, long sentAt)
    {
        _news++;
        if (_throttles.TryGetValue(limit, out var known) && _seen[known.Id].At >= sentAt)
        {
            var age = time.GetElapsedTime(_seen[known.Id].At);
            known = known with { Pause = age + pause > known.Pause ? age + pause : known.Pause };
            (_throttles[limit], _seen[known.Id]) = (known, (known, _seen[known.Id].At));
            return;
        }

        var throttle = new BudgetThrottle(
            Guid.NewGuid().ToString("N")[..12], limit, Math.Max(LeastLevel * LimitOf(limit), LevelOf(limit) / 2), pause, time.GetUtcNow());
        (_throttles[limit], _seen[throttle.Id]) = (throttle, (throttle, time.GetTimestamp()));
    }

    /// <summary>What may be used of a limit in a window.</summary>
    public double LevelOf(GraphLimit limit)
    {
        if (!_throttles.TryGetValue(limit, out var throttle))
        {
            return LimitOf(limit);
        }

        var calm = Math.Max(0, Math.Floor((AgeOf(throttle) - throttle.Pause) / GraphLimits.Window));
        return Math.Min(LimitOf(limit), throttle.Level + (calm * RestoredAWindow * LimitOf(limit)));
    }

    /// <summary>How long nothing may be sent.</summary>
    public TimeSpan PauseOf(GraphLimit limit) =>
        _throttles.TryGetValue(limit, out var throttle) && throttle.Pause > AgeOf(throttle) ? throttle.Pause - AgeOf(throttle) : TimeSpan.Zero;

    /// <summary>How many processes share what a priority gets.</summary>
    public int Sharing(GraphPriority priority) =>
        1 + Fresh().Count(demand => Enum.GetValues<GraphPriority>().Any(each => each <= priority && demand.Has(each)));

    /// <summary>How many processes served people in the latest window, with this one.</summary>
    public int ServingPeople =>
        1 + _others.Count(part => part.Uses.Any(use => use.Priority == GraphPriority.Person && Left(part, use) > TimeSpan.Zero));

    /// <summary>Whether another process wants calls of a priority.</summary>
    public bool IsWantedByOthers(GraphPriority priority) => Fresh().Any(demand => demand.Has(priority));

    /// <summary>All that is in use now, and what was promised to resets.</summary>
    public BudgetUsage Usage(Func<GraphPriority, bool> isWanted, GraphCost promised = default)
    {
        var usage = new BudgetUsage(this, options, isWanted, promised + (GraphCost.Command * ResetsOfOthers));
        var now = time.GetTimestamp();
        foreach (var use in _own.Where(use => use.Left(time, now) > TimeSpan.Zero))
        {
            usage.Add(use.Priority, use.Cost, use.Caller);
        }

        foreach (var part in _others)
        {
            foreach (var use in part.Uses.Where(use => Left(part, use) > TimeSpan.Zero))
            {
                usage.Add(use.Priority, use.Cost);
            }
        }

        return usage;
    }

    /// <summary>How long until so many calls more fit into a limit, of which so many fit into a window.</summary>
    public TimeSpan UntilFree(GraphLimit limit, int count, int inWindow)
    {
        if (count <= 0)
        {
            return TimeSpan.Zero;
        }

        // What leaves the window now is free again a window later, and a little more: a call counts until its answer.
        var (windows, left) = ((count - 1) / inWindow, ((count - 1) % inWindow) + 1);
        var (until, now) = (TimeSpan.Zero, time.GetTimestamp());
        foreach (var (expires, cost) in _own.Select(use => (use.Settled is null ? GraphLimits.Window : use.Left(time, now), use.Cost))
            .Concat(_others.SelectMany(part => part.Uses.Select(use => (Left(part, use), use.Cost))))
            .Where(use => use.Item1 > TimeSpan.Zero && use.Cost.Of(limit) > 0)
            .OrderBy(use => use.Item1))
        {
            until = expires;
            left -= cost.Of(limit);
            if (left <= 0)
            {
                break;
            }
        }

        return until + (windows * GraphLimits.Window * 1.01);
    }

    /// <summary>How long until something that counts no longer does, or a limit recovers.</summary>
    public TimeSpan UntilChange()
    {
        var now = time.GetTimestamp();
        var changes = _own.Where(use => use.Settled is not null).Select(use => use.Left(time, now))
            .Concat(_others.SelectMany(part => part.Uses.Select(use => Left(part, use))))
            .Concat(GraphCost.Limits.Select(PauseOf));
        return changes.Where(left => left > TimeSpan.Zero).DefaultIfEmpty(GraphLimits.Window).Min();
    }

    private static int LimitOf(GraphLimit limit) => limit switch
    {
        GraphLimit.Writes => GraphLimits.Writes,
        GraphLimit.Requests => GraphLimits.Requests,
        _ => GraphLimits.DirectoryUnits,
    };

    private IEnumerable<BudgetDemand> Fresh() => _others.Where(IsFresh).Select(part => part.Demand);

    private bool IsFresh(BudgetPart part) => Age(part.Process, part.Demand.At) < DemandLasts;

    private TimeSpan Left(BudgetPart part, BudgetUse use) => TimeSpan.FromSeconds(use.OpenFor) + GraphLimits.Window - Age(part.Process + use.Id, use.At);

    private TimeSpan AgeOf(BudgetThrottle throttle) => Age(throttle.Id, throttle.At);

    private TimeSpan Age(string key, DateTimeOffset at)
    {
        var (seen, told) = (time.GetElapsedTime(_seen[key].At), time.GetUtcNow() - at - ClockTolerance);
        return seen > told ? seen : told;
    }
}
