using System.Collections.Concurrent;

namespace Passcode.Testing;

/// <summary>Runs what is posted to it one after the other, on the thread that pumps it.</summary>
internal sealed class VirtualTimeContext : SynchronizationContext
{
    private readonly Thread _thread = Thread.CurrentThread;
    private readonly ConcurrentQueue<(SendOrPostCallback Callback, object? State)> _posted = new();

    /// <summary>The stack of the first post that came from another thread.</summary>
    public string? Stray { get; private set; }

    public void RunAll()
    {
        while (_posted.TryDequeue(out var work))
        {
            work.Callback(work.State);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (Thread.CurrentThread != _thread)
        {
            Stray ??= Environment.StackTrace;
        }

        _posted.Enqueue((d, state));
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    public override SynchronizationContext CreateCopy() => this;
}
