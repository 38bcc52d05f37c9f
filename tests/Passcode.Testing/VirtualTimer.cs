namespace Passcode.Testing;

/// <summary>A timer of <see cref="VirtualTime"/>: knows when it is due, which the fake clock's own timers do not tell.</summary>
internal sealed class VirtualTimer : ITimer
{
    private readonly TimeProvider _time;
    private readonly HashSet<VirtualTimer> _timers;
    private TimeSpan _period;

    public VirtualTimer(TimeProvider time, HashSet<VirtualTimer> timers, TimeSpan dueTime, TimeSpan period)
    {
        (_time, _timers) = (time, timers);
        Set(dueTime, period);
    }

    public ITimer? Inner { get; set; }

    public DateTimeOffset? Due { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        Set(dueTime, period);
        return Inner!.Change(dueTime, period);
    }

    /// <summary>A timer that has fired waits for its next period, if it has one.</summary>
    public void Fired() => Set(_period, _period);

    public void Dispose()
    {
        _timers.Remove(this);
        Inner!.Dispose();
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Set(TimeSpan dueTime, TimeSpan period)
    {
        _period = period;
        Due = dueTime < TimeSpan.Zero || dueTime == Timeout.InfiniteTimeSpan ? null : _time.GetUtcNow() + dueTime;
        if (Due is null)
        {
            _timers.Remove(this);
        }
        else
        {
            _timers.Add(this);
        }
    }
}
