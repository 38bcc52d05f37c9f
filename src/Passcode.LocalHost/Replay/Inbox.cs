using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>The signals that an instance has not yet received, as the journal holds them.</summary>
internal sealed class Inbox
{
    private readonly Lock _lock = new();
    private readonly SortedList<string, InboxSignal> _signals = new(StringComparer.Ordinal);

    /// <summary>Raised after a signal has arrived.</summary>
    public event Action? Arrived;

    public InboxSignal? First(string signal)
    {
        lock (_lock)
        {
            return _signals.Values.FirstOrDefault(waiting => waiting.Signal == signal);
        }
    }

    public void Add(InboxSignal signal)
    {
        lock (_lock)
        {
            _signals[signal.Key] = signal;
        }

        Arrived?.Invoke();
    }

    public void Remove(InboxSignal signal)
    {
        lock (_lock)
        {
            _signals.Remove(signal.Key);
        }
    }

    public void Replace(IEnumerable<InboxSignal> signals)
    {
        lock (_lock)
        {
            _signals.Clear();
            foreach (var signal in signals)
            {
                _signals.Add(signal.Key, signal);
            }
        }
    }
}
