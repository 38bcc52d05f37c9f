namespace Passcode.LocalHost.Housekeeping;

/// <summary>Does the chores shortly after the start and every hour from then on.</summary>
public sealed class HourlyChores(IEnumerable<Chore> chores, IServiceScopeFactory scopes, TimeProvider time, ILogger<HourlyChores> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromHours(1), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<Chore> Chores => chores;
}
