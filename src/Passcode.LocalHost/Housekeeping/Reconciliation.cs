using Passcode.Core.BulkRuns;
using Passcode.Core.Resets;

namespace Passcode.LocalHost.Housekeeping;

/// <summary>
/// Reconciles resets and bulk runs shortly after the start and every five minutes: a machine that lost its power, and Azurite's latest seconds with
/// it, has orchestrations that nothing drives, and somebody in front of it.
/// </summary>
public sealed class Reconciliation(IServiceScopeFactory scopes, TimeProvider time, ILogger<Reconciliation> logger)
    : PeriodicWork(TimeSpan.FromSeconds(15), TimeSpan.FromMinutes(5), scopes, time, logger)
{
    /// <inheritdoc />
    protected override IEnumerable<RecurringJob> Jobs { get; } =
    [
        new("reconcile resets", (services, token) => services.GetRequiredService<ReconcileResets>().Execute(token)),
        new("reconcile bulk runs", (services, token) => services.GetRequiredService<ReconcileBulkRuns>().Execute(token)),
    ];
}
