using System.Diagnostics;

namespace Passcode.Testing.Drivers;

/// <summary>Reads again and again until a condition holds. Its end is far away, so that no test depends on the speed of the machine.</summary>
public static class Poll
{
    /// <summary>After this long something is broken, and not merely slow.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Reads until <paramref name="condition"/> holds.</summary>
    /// <returns>What was read last.</returns>
    /// <exception cref="TimeoutException">It never held; the message has what was read last.</exception>
    public static async Task<T> Until<T>(Func<Task<T>> read, Func<T, bool> condition, TimeSpan? timeout = null)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var value = await read();
            if (condition(value))
            {
                return value;
            }

            if (watch.Elapsed > (timeout ?? Timeout))
            {
                throw new TimeoutException($"The condition did not hold within {timeout ?? Timeout}; last read: {value}");
            }

            await Task.Delay(Pause);
        }
    }

    /// <summary>Reads what this process holds until <paramref name="condition"/> holds.</summary>
    public static Task<T> Until<T>(Func<T> read, Func<T, bool> condition, TimeSpan? timeout = null) =>
        Until(() => Task.FromResult(read()), condition, timeout);
}
