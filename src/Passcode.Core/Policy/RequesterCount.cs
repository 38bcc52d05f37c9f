namespace Passcode.Core.Policy;

/// <summary>The resets of a day that one person asked for, as they are kept.</summary>
/// <param name="Taken">Each by its id and when it was counted.</param>
public sealed record RequesterCount(IReadOnlyList<string> Taken);
