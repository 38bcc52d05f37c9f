namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>A death of the host, and what was wrong after it.</summary>
/// <param name="Device">The device that was being reset.</param>
/// <param name="Point">Where it died.</param>
/// <param name="Calls">The calls that it died at.</param>
/// <param name="Recovery">From the start of the next process to the end of the reset.</param>
/// <param name="Problems">What was wrong in the end.</param>
internal sealed record Death(TenantDevice Device, KillPoint Point, IReadOnlyList<TapCall> Calls, TimeSpan Recovery, IReadOnlyList<string> Problems)
{
    public override string ToString() =>
        $"{Device.OperatingSystem,-17} {Point,-30} {Recovery.TotalSeconds,5:0.0} s {string.Join(", then ", Calls)}{string.Concat(Problems.Select(problem => "\n    " + problem))}";
}
