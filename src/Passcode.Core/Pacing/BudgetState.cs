using System.Collections.Immutable;

namespace Passcode.Core.Pacing;

/// <summary>What a budget has spent and may spend.</summary>
/// <param name="Level">Requests a window that it may spend now; 429 shrinks it, calm restores it.</param>
/// <param name="LevelAt">When the level last changed.</param>
/// <param name="NotBefore">Nothing is sent before this: Graph asked for a pause.</param>
/// <param name="NextAt">When the next request is due, so that they are spread evenly.</param>
/// <param name="Sends">What was sent in the latest window.</param>
public sealed record BudgetState(
    double Level, DateTimeOffset LevelAt, DateTimeOffset NotBefore, DateTimeOffset NextAt, ImmutableArray<BudgetSend> Sends)
{
    private const double RestoredAWindow = 0.1;
    private const double LeastShare = 0.05;

    // What was missed in a short delay is caught up with; after a long one nobody is run over by a burst.
    private static readonly TimeSpan CatchUp = TimeSpan.FromSeconds(5);

    /// <summary>A budget of which nothing is spent.</summary>
    public static BudgetState Full(int limit, DateTimeOffset now) => new(limit, now, now, now, []);

    /// <summary>The same budget later: what has left the window is forgotten, and each calm window restores a tenth of the limit.</summary>
    public BudgetState At(DateTimeOffset now, int limit)
    {
        var calmSince = LevelAt > NotBefore ? LevelAt : NotBefore;
        var calm = Math.Max(0, Math.Floor((now - calmSince) / IntuneLimits.Window));
        return this with
        {
            Level = Math.Min(limit, Level + (calm * RestoredAWindow * limit)),
            LevelAt = calm > 0 ? calmSince + (calm * IntuneLimits.Window) : LevelAt,
            Sends = [.. Sends.Where(send => IsInWindow(send, now))],
        };
    }

    /// <summary>How many requests go together: few while the level is low, so that they stay spread.</summary>
    public int Together(int wanted) => Math.Min(wanted, Math.Max(1, (int)(Level / 4)));

    /// <summary>How long until so many requests may go; zero when they may go now.</summary>
    /// <param name="count">How many.</param>
    /// <param name="now">The time.</param>
    /// <param name="others">What others sent in the latest window out of this budget's share.</param>
    public TimeSpan Wait(int count, DateTimeOffset now, int others)
    {
        var at = NotBefore > NextAt ? NotBefore : NextAt;
        var room = (int)Level - count - others - Sends.Where(send => IsInWindow(send, now)).Sum(send => send.Count);
        foreach (var send in Sends.Where(send => IsInWindow(send, now)).OrderBy(send => send.Until))
        {
            if (room >= 0)
            {
                break;
            }

            room += send.Count;
            at = Later(at, send.Until + IntuneLimits.Window);
        }

        at = room >= 0 ? at : Later(at, now + TimeSpan.FromSeconds(1)); // others spend it all: look again
        return at > now ? at - now : TimeSpan.Zero;
    }

    /// <summary>The budget after so many requests have begun.</summary>
    public BudgetState Spend(BudgetSend send, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(send);
        return this with
        {
            NextAt = Later(NextAt, now - CatchUp) + (send.Count / Level * IntuneLimits.Window),
            Sends = Sends.Add(send),
        };
    }

    /// <summary>The budget after the requests of a send were answered, or were never made.</summary>
    public BudgetState Settle(BudgetSend send)
    {
        ArgumentNullException.ThrowIfNull(send);
        var others = Sends.RemoveAll(each => each.Id == send.Id);
        return this with { Sends = send.Count == 0 ? others : others.Add(send) };
    }

    /// <summary>The budget after a 429: half of it, after the pause that Graph asked for.</summary>
    public BudgetState Shrink(DateTimeOffset now, TimeSpan pause, int limit) => this with
    {
        Level = Math.Max(LeastShare * limit, Level / 2),
        LevelAt = now,
        NotBefore = Later(NotBefore, now + pause),
    };

    private static bool IsInWindow(BudgetSend send, DateTimeOffset now) => send.Until + IntuneLimits.Window > now;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>Requests that were sent together.</summary>
/// <param name="Id">Tells it from others.</param>
/// <param name="Count">How many.</param>
/// <param name="Until">When Graph had counted them at the latest: the answer's time, or until then the send's time limit.</param>
public sealed record BudgetSend(string Id, int Count, DateTimeOffset Until);
