namespace Passcode.Core.Tests.Fakes;

/// <summary>
/// Counts the calls that leave the process and lets it die at one of them: just before its effect, or just after, with the answer lost.
/// </summary>
internal sealed class Crash
{
    private readonly int _at;
    private readonly bool _isAfterEffect;
    private int _calls;

    /// <summary>Never dies.</summary>
    public Crash()
        : this(-1, isAfterEffect: false)
    {
    }

    public Crash(int at, bool isAfterEffect) => (_at, _isAfterEffect) = (at, isAfterEffect);

    /// <summary>How many calls there were.</summary>
    public int Calls => _calls;

    /// <summary>Whether the process has died.</summary>
    public bool HasHappened => _at >= 0 && _calls > _at;

    public async Task<T> Around<T>(Func<T> effect)
    {
        await Task.Yield();
        var isNow = Interlocked.Increment(ref _calls) - 1 == _at;
        if (isNow && !_isAfterEffect)
        {
            throw new CrashException();
        }

        var result = effect();
        return isNow ? throw new CrashException() : result;
    }
}
