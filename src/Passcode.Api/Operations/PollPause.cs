using Passcode.Core.Resets;

namespace Passcode.Api.Operations;

/// <summary>The recommended time until the next poll: a tenth of the age of the reset, from 2 seconds to 1 minute. Online devices confirm
/// within seconds; a device that is offline for a day does not need frequent polls.</summary>
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
