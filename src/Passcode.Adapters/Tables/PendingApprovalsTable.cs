using System.Globalization;
using Passcode.Core;
using Passcode.Core.Approvals;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>PendingApprovals</c>: one partition, what waits longest in its first row.</summary>
internal static class PendingApprovalsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "PendingApprovals";

    /// <summary>The only partition: what people have to decide one by one is never much.</summary>
    public const string Partition = "pending";

    /// <summary>The row of what waits.</summary>
    public static string Row(ApprovalKind kind, string id, DateTimeOffset requestedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{requestedAt.UtcTicks:D19}-{kind.ToWireName()}-{TableKey.Escape(id)}");
}
