namespace Passcode.LocalHost.Replay;

/// <summary>Calls an instance that is parked or about to leave. Between "it leaves" and "it is called" exactly one comes first.</summary>
internal sealed class InstanceCall
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _awaited;
    private bool _isCalled;
    private bool _hasLeft;

    /// <summary>Calls it.</summary>
    /// <returns>False when it has left.</returns>
    public bool TryCall()
    {
        lock (_lock)
        {
            _isCalled = true;
            _awaited?.TrySetResult();
            return !_hasLeft;
        }
    }

    /// <summary>Waits for the next call; earlier ones do not count.</summary>
    public async Task Next(CancellationToken cancellation)
    {
        var awaited = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _isCalled = false;
            _awaited = awaited;
        }

        using var stop = cancellation.Register(() => awaited.TrySetCanceled(cancellation));
        await awaited.Task;
    }

    /// <summary>Leaves, unless it was called since the last try.</summary>
    public bool TryLeave()
    {
        lock (_lock)
        {
            _hasLeft = !_isCalled;
            _isCalled = false;
            return _hasLeft;
        }
    }
}
