using Passcode.GraphSimulator.Tenant;

namespace Passcode.LocalHost.Hosting;

/// <summary>The defaults of the simulated tenant: a protected group and a schedule, as a company would have them.</summary>
internal static class SampleSettings
{
    public static IReadOnlyCollection<KeyValuePair<string, string?>> All { get; } =
    [
        new("Passcode:Policy:ProtectedGroups:0:GroupId", SampleTenant.ProtectedPeople.Id),
        new("Passcode:Policy:ProtectedGroups:0:Name", SampleTenant.ProtectedPeople.DisplayName),
        new("Passcode:Policy:ProtectedGroups:0:Rule", "approve"),
        new("Passcode:Schedules:warehouse:Cron", "0 0 3 * * SUN"),
        new("Passcode:Schedules:warehouse:TimeZone", "Europe/Stockholm"),
        new("Passcode:Schedules:warehouse:Selection:Category", "Warehouse"),
        new("Passcode:Schedules:warehouse:Reason", "weekly reset of shared scanners"),
    ];
}
