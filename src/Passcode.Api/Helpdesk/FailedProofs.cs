using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Helpdesk;

/// <summary>
/// Leaves in the audit trail that deliveries of a source could not be verified: one entry a source and minute over all processes, so that whoever
/// sends forgeries cannot flood the trail. It says how many this process refused since its entry before.
/// </summary>
internal sealed partial class FailedProofs(IAuditLog trail, TimeProvider time, ILogger<FailedProofs> logger)
{
    private readonly ConcurrentDictionary<string, (long Minute, int Since)> _sources = new(StringComparer.Ordinal);

    /// <summary>Tells of one. An outage of storage is logged only: the delivery is refused all the same.</summary>
    public async Task Tell(string source, CancellationToken cancellationToken)
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
            var detail = string.Create(CultureInfo.InvariantCulture, $"the first of this minute; {since} more since the entry before");
            await trail.Append(new(id, now, AuditEventType.DeliveryNotVerified, "helpdesk:" + source, "helpdesk/" + source, detail), cancellationToken);
        }
        catch (StorageUnavailableException outage)
        {
            _sources[source] = (minute, since + 1); // the next minute's tells of it
            Log.NotTold(logger, outage, source);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3205, LogLevel.Error, "The audit trail could not be told that a delivery to {Source} was not verified")]
        public static partial void NotTold(ILogger logger, Exception exception, string source);
    }
}
