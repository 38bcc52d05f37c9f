namespace Passcode.LocalHost.Replay;

/// <summary>
/// How the driver stops: first nothing new is begun, then, after a grace, what is under way is cut off. Without the grace a command
/// could be cut off in the middle of its sending, and the next start would have to find out what became of it.
/// </summary>
internal sealed class Shutdown(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _asked = new();
    private readonly CancellationTokenSource _enforced = new();
    private ITimer? _timer;

    /// <summary>Begin nothing new.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>Drop everything.</summary>
    public CancellationToken Enforced => _enforced.Token;

    public void Begin()
    {
        _timer = time.CreateTimer(_ => _enforced.Cancel(), null, Grace, Timeout.InfiniteTimeSpan);
        _asked.Cancel();
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _asked.Dispose();
        _enforced.Dispose();
    }
}
