namespace Passcode.Testing.Fakes;

/// <summary>
/// Counts the calls that leave the process and lets it die at one of them: just before its effect, or just after, with the answer lost.
/// </summary>
/// <param name="at">The call it dies at, counted from 0; -1 for never.</param>
/// <param name="isAfterEffect">Whether the effect still happens.</param>
/// <param name="isSilent">Whether nothing is answered any more, as after a SIGKILL; else the call throws, for code that runs without a driver.</param>
/// <param name="isOnce">Whether only this one call fails, and the process lives.</param>
internal sealed class Crash(int at = -1, bool isAfterEffect = false, bool isSilent = false, bool isOnce = false)
{
    // Continues at once, on the test's own thread: virtual time knows of no other.
    private readonly TaskCompletionSource _hit = new();
    private int _calls;

    /// <summary>
    /// Runs undisturbed, and then once for each call with a crash there. Fails if there are fewer calls than expected: a loop over none cannot fail.
    /// </summary>
    public static async Task AtEveryCall(int fewestCalls, Func<Crash, Task> run, params Func<int, Crash>[] crashes)
    {
        var undisturbed = new Crash();
        await run(undisturbed);
        var calls = undisturbed.Calls;
        Assert.True(calls >= fewestCalls, $"Only {calls} calls leave the process.");
        for (var at = 0; at < calls; at++)
        {
            foreach (var crash in crashes)
            {
                await run(crash(at));
            }
        }
    }

    /// <summary>How many calls there were.</summary>
    public int Calls => _calls;

    /// <summary>Completes when the process has died.</summary>
    public Task Hit => _hit.Task;

    /// <summary>Whether the process itself lives on.</summary>
    public bool IsSurvived => !isSilent;

    /// <summary>Whether there is one at all.</summary>
    public bool IsExpected => at >= 0;

    public async Task<T> Around<T>(Func<T> effect)
    {
        await Task.Yield();
        var call = Interlocked.Increment(ref _calls) - 1;
        if (at < 0 || call < at || (isOnce && call > at))
        {
            return effect();
        }

        if (call == at && isAfterEffect)
        {
            effect();
        }

        _hit.TrySetResult();
        return isSilent ? await new TaskCompletionSource<T>().Task : throw new CrashException();
    }
}

/// <summary>The process died here; nothing may catch it and go on.</summary>
public sealed class CrashException : Exception;
