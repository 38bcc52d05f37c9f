using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Helpdesk;

/// <summary>Records in the audit log that webhooks of a source could not be verified. At most one entry is written per source and minute
/// across all processes, so that forged webhooks cannot flood the log. Each entry contains the number of failures in this process since the
/// previous entry.</summary>
internal sealed partial class VerificationFailures(IAuditLog auditLog, TimeProvider time, ILogger<VerificationFailures> logger)
{
    private readonly ConcurrentDictionary<string, (long Minute, int Since)> _sources = new(StringComparer.Ordinal);

    /// <summary>Records a verification failure. A storage outage is only logged, because the webhook is refused in either case.</summary>
    public async Task Record(string source, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        var isFirst = false;
        var since = 0;
        _sources.AddOrUpdate(
            source,
            _ =>
            {
                (isFirst, since) = (true, 0);
                return (minute, 0);
            },
            (_, known) =>
            {
                (isFirst, since) = (known.Minute != minute, known.Since);
                return isFirst ? (minute, 0) : (minute, known.Since + 1);
            });
        if (!isFirst)
        {
            return;
        }

        try
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"helpdesk/{source}/not-verified/{now.UtcDateTime:yyyy-MM-ddTHH:mm}");
            var detail = string.Create(CultureInfo.InvariantCulture, $"first failure in this minute; failures since the previous entry: {since}");
            await auditLog.Append(new(id, now, AuditEventType.DeliveryNotVerified, "helpdesk:" + source, "helpdesk/" + source, detail), cancellationToken);
        }
        catch (StorageUnavailableException outage)
        {
            _sources[source] = (minute, since + 1); // included in the entry of the next minute
            Log.NotTold(logger, outage, source);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3205, LogLevel.Error, "A verification failure of source {Source} could not be written to the audit log")]
        public static partial void NotTold(ILogger logger, Exception exception, string source);
    }
}
