namespace Passcode.LocalHost.Housekeeping;

/// <summary>Something to be done again and again.</summary>
/// <param name="Name">For the log.</param>
/// <param name="Do">Does it, with services of its own.</param>
public sealed record RecurringJob(string Name, Func<IServiceProvider, CancellationToken, Task> Do);
