namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>Where the host dies: at which of the calls that it makes for one reset.</summary>
/// <param name="Call">The number of the call, counted from 1; null for the command, whose number varies as the engine calls storage at the same time.</param>
/// <param name="Moment">Before or after it.</param>
public sealed record KillPoint(int? Call, Moment Moment)
{
    /// <summary>Both deaths at every call of a reset that takes this many.</summary>
    public static IReadOnlyList<KillPoint> All(int calls) =>
        [.. Enumerable.Range(1, calls).SelectMany(call => Enum.GetValues<Moment>().Select(moment => new KillPoint(call, moment)))];

    /// <inheritdoc />
    public override string ToString() => $"{(Call is { } number ? "call " + number : "command")}, {Moment}";
}
