using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.Extensions.Options;

namespace Passcode.Core.Audit;

/// <summary>
/// Removes the parts of the audit log whose time is over, the oldest first. A timer calls it; it may run at any time, also twice at once. Each
/// removal has an entry in the audit log before it happens. Then it writes the checkpoints that are due.
/// </summary>
public sealed class PurgeAuditLog(
    IAuditRecords records, IAuditLog auditLog, WriteCheckpoints checkpoints, IOptions<AuditOptions> options, TimeProvider time)
{
    /// <summary>Removes them.</summary>
    public async Task Execute(CancellationToken cancellationToken)
    {
        while (await records.OldestPart(time.GetUtcNow() - options.Value.KeepFor, cancellationToken) is { } part)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"audit/{part.FirstSequence}-{part.LastSequence}");
            await auditLog.Append(
                new($"{subject}/shortened", time.GetUtcNow(), AuditEventType.AuditLogTruncated, "retention", subject, part.LastHash), cancellationToken);
            await records.Remove(part, cancellationToken);
        }

        await checkpoints.Execute(cancellationToken);
    }
}

/// <summary>Settings <c>Passcode:Audit</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Passcode:Audit";

    /// <summary>How long entries are kept, 2 years by default as Intune keeps its own. A month is removed when all of it is older.</summary>
    [Range(typeof(TimeSpan), "30.00:00:00", "3660.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(731);
}
