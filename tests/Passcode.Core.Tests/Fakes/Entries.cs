using Passcode.Core.Audit;

namespace Passcode.Core.Tests.Fakes;

/// <summary>Looks into the trail.</summary>
internal static class Entries
{
    /// <summary>The entries of a type.</summary>
    public static IReadOnlyList<AuditEntry> Of(this FakeAuditTrail trail, AuditEventType type) => [.. trail.Entries.Where(entry => entry.Type == type)];
}
