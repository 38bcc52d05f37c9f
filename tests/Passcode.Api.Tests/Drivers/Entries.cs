using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Looks into the trail.</summary>
public static class Entries
{
    /// <summary>The entries of a type.</summary>
    public static IReadOnlyList<AuditEntry> Of(this InMemoryAudit audit, AuditEventType type) =>
        [.. audit.Records.Select(record => record.Entry).Where(entry => entry.Type == type)];
}
