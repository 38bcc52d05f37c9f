using System.Diagnostics;

namespace Passcode.Testing.Drivers;

/// <summary>Looks again and again until something is so, and says what was last seen when it never is.</summary>
public static class Patience
{
    /// <summary>Enough for ordinary settings and a busy machine.</summary>
    public static readonly TimeSpan Ordinary = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Looks until <paramref name="isSo"/>.</summary>
    public static async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> isSo, TimeSpan? patience = null)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var seen = await look();
            if (isSo(seen))
            {
                return seen;
            }

            if (watch.Elapsed > (patience ?? Ordinary))
            {
                throw new TimeoutException($"Not so within {patience ?? Ordinary}; last seen: {seen}");
            }

            await Task.Delay(Pause);
        }
    }
}
