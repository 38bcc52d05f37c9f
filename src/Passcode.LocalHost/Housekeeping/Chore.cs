namespace Passcode.LocalHost.Housekeeping;

/// <summary>Something to be done again and again.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Do">Does it.</param>
public sealed record Chore(string Name, Func<CancellationToken, Task> Do);
