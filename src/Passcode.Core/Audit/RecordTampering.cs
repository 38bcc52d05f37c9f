using Microsoft.Extensions.Logging;
using Passcode.Core.Observability;

namespace Passcode.Core.Audit;

/// <summary>Reports records that Passcode did not write: one audit entry for each record and day, and a log entry and a metric that alerts read.</summary>
public sealed partial class RecordTampering(IAuditLog audit, PasscodeMetrics metrics, TimeProvider time, ILogger<RecordTampering> logger)
{
    /// <param name="subject">The record, as the audit log names it.</param>
    /// <param name="state">What the check of its signature found.</param>
    /// <param name="cancellationToken">Cancels the wait; the entry may already be written.</param>
    public Task Report(string subject, SignatureState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        Log.NotAuthentic(logger, subject, state.ToWireName());
        metrics.RecordNotAuthentic(state.ToWireName());
        return audit.Append(
            new($"{subject}/not-authentic/{state.ToWireName()}/{now:yyyy-MM-dd}", now, AuditEventType.RecordNotAuthentic, "integrity", subject, state.ToWireName()),
            cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(2103, LogLevel.Error, "A record was not written by Passcode: {Subject} ({State})")]
        public static partial void NotAuthentic(ILogger logger, string subject, string state);
    }
}
