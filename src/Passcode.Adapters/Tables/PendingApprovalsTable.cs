using System.Globalization;
using Passcode.Core;
using Passcode.Core.Approvals;

namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>PendingApprovals</c>. It has one partition, sorted oldest first.</summary>
internal static class PendingApprovalsTable
{
    public const string Name = "PendingApprovals";

    /// <summary>The only partition. The number of approvals that people decide individually is small.</summary>
    public const string Partition = "pending";

    public static string Row(ApprovalKind kind, string id, DateTimeOffset requestedAt) =>
        string.Create(CultureInfo.InvariantCulture, $"{requestedAt.UtcTicks:D19}-{kind.ToWireName()}-{TableKey.Escape(id)}");
}
