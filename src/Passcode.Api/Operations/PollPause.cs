using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>
/// How long a caller should wait before it looks again: a tenth of the reset's age, from 2 seconds to a minute. Devices that are online
/// confirm within seconds; one that sleeps for a day must not cost a poll every few seconds.
/// </summary>
internal static class PollPause
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static TimeSpan For(PasscodeReset reset, DateTimeOffset now)
    {
        var tenth = (now - reset.RequestedAt) / 10;
        return tenth < Shortest ? Shortest : tenth > Longest ? Longest : tenth;
    }
}
