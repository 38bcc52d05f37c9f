using System.Globalization;
using Passcode.Core.Audit;

namespace Passcode.Api.Helpdesk;

/// <summary>Records in the audit log that webhooks of a source could not be verified.</summary>
internal sealed class VerificationFailures(SampledAuditLog auditLog)
{
    /// <summary>Records a verification failure.</summary>
    public Task Record(string source, CancellationToken cancellationToken) => auditLog.Append(
        AuditEventType.DeliveryNotVerified,
        $"helpdesk/{source}/not-verified",
        "helpdesk:" + source,
        "helpdesk/" + source,
        since => string.Create(CultureInfo.InvariantCulture, $"first failure in this minute; failures since the previous entry: {since}"),
        cancellationToken);
}
