namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>Where the host is killed: at which of the calls that it makes for one reset.</summary>
/// <param name="Call">The number of the call, counted from 1; null for the command, whose number varies as the engine calls storage at the same time.</param>
/// <param name="Timing">Before or after it.</param>
public sealed record CrashPoint(int? Call, CrashTiming Timing)
{
    /// <summary>Both timings at every call of a reset that makes this many.</summary>
    public static IReadOnlyList<CrashPoint> All(int calls) =>
        [.. Enumerable.Range(1, calls).SelectMany(call => Enum.GetValues<CrashTiming>().Select(timing => new CrashPoint(call, timing)))];

    /// <inheritdoc />
    public override string ToString() => $"{(Call is { } number ? "call " + number : "command")}, {Timing}";
}

/// <summary>When the host is killed, relative to a call.</summary>
public enum CrashTiming
{
    /// <summary>The call never arrives.</summary>
    BeforeRequest,

    /// <summary>The call is carried out, and its response is never read.</summary>
    BeforeResponse,
}
