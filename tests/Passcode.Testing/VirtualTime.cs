using Microsoft.Extensions.Time.Testing;

namespace Passcode.Testing;

/// <summary>
/// A clock that stands still while anything can be done, and jumps to the next timer when nothing can: a deadline of a day takes
/// milliseconds, and a test simply awaits what it waits for. All of a test runs on its one thread, in the same order every time.
/// It is for code whose only waits are timers of this clock: with real I/O under way it would jump too early.
/// </summary>
/// <example><code>
/// [Fact]
/// public void A_day_passes() => VirtualTime.Run(async time =>
/// {
///     await Task.Delay(TimeSpan.FromDays(1), time);
/// });
/// </code></example>
public sealed class VirtualTime : FakeTimeProvider
{
    // Far more than any test needs; a test that waits for what never comes ends here.
    private static readonly TimeSpan LongestTest = TimeSpan.FromDays(3650);

    private readonly HashSet<VirtualTimer> _timers = [];

    private VirtualTime()
        : base(new DateTimeOffset(2026, 1, 5, 8, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>Runs a test to its end.</summary>
    /// <exception cref="TimeoutException">The test waits for something that no timer will bring.</exception>
    public static void Run(Func<VirtualTime, Task> test)
    {
        var context = SynchronizationContext.Current;
        var thread = new VirtualTimeContext();
        SynchronizationContext.SetSynchronizationContext(thread);
        try
        {
            var time = new VirtualTime();
            var end = time.GetUtcNow() + LongestTest;
            var run = test(time);
            for (thread.RunAll(); !run.IsCompleted; thread.RunAll())
            {
                ExpectNoStray(thread);
                time.JumpToNextTimer(end);
            }

            run.GetAwaiter().GetResult();
            ExpectNoStray(thread);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new VirtualTimer(this, _timers, dueTime, period);
        timer.Inner = base.CreateTimer(
            inner =>
            {
                timer.Fired();
                callback(inner);
            },
            state,
            dueTime,
            period);
        return timer;
    }

    private static void ExpectNoStray(VirtualTimeContext thread)
    {
        if (thread.Stray is { } stray)
        {
            throw new InvalidOperationException(
                "Something went on in the thread pool, where virtual time cannot see it: real I/O, Task.Run, Task.WaitAsync, CancelAsync, "
                + $"or a SemaphoreSlim awaited with a token. It came back from {stray}");
        }
    }

    private void JumpToNextTimer(DateTimeOffset end)
    {
        var next = _timers.Min(timer => timer.Due)
            ?? throw new TimeoutException("The test waits, nothing is left to be done, and no timer is set.");
        if (next > end)
        {
            throw new TimeoutException($"The test waits, and nothing but timers has happened until {end:O}.");
        }

        SetUtcNow(next > GetUtcNow() ? next : GetUtcNow());
    }
}
