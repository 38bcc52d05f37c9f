namespace Passcode.LocalHost.Housekeeping;

/// <summary>A job that runs periodically.</summary>
/// <param name="Name">The name, for logs.</param>
/// <param name="Do">Runs the job with the services of its scope.</param>
public sealed record RecurringJob(string Name, Func<IServiceProvider, CancellationToken, Task> Do);
