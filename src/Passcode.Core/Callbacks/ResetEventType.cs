using Passcode.Core.Resets;

namespace Passcode.Core.Callbacks;

/// <summary>The names of events, CloudEvents' <c>type</c>: <c>passcode.reset.completed</c>. One for each state that a reset is told to be in.</summary>
public static class ResetEventType
{
    private const string Prefix = "passcode.reset.";

    // A reset is in Issuing for the length of one request, and may be there twice: nothing that anybody could act upon.
    private static readonly Dictionary<string, ResetStatus> Known =
        Enum.GetValues<ResetStatus>().Where(status => status != ResetStatus.Issuing).ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Every name.</summary>
    public static IReadOnlyCollection<string> All => Known.Keys;

    /// <summary>The states in which a reset has ended: what is told when nothing else was asked for.</summary>
    public static IReadOnlyList<ResetStatus> Endings { get; } = [.. Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal())];

    /// <summary>The name for a state.</summary>
    public static string Of(ResetStatus status) => Prefix + status.ToWireName();

    /// <summary>The state that a name stands for; null when there is no such event.</summary>
    public static ResetStatus? Find(string name) => Known.TryGetValue(name, out var status) ? status : null;
}
