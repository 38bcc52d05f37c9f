using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Passcode.Core.Audit;

/// <summary>Records what a caller can cause any number of times. At most one entry is written per key and minute across all processes, so that
/// nobody can flood the audit log. Each entry contains the number of occurrences in this process since the previous entry.</summary>
public sealed partial class SampledAuditLog(IAuditLog auditLog, TimeProvider time, ILogger<SampledAuditLog> logger)
{
    private const int MostKeys = 10_000;

    private readonly ConcurrentDictionary<string, (long Minute, int Since)> _keys = new(StringComparer.Ordinal);

    /// <summary>Records an occurrence. A storage outage is only logged, because the caller is refused in either case.</summary>
    /// <param name="type">The type of the entry.</param>
    /// <param name="key">What is counted together; the beginning of the ID of the entry.</param>
    /// <param name="actor">The actor of the entry.</param>
    /// <param name="subject">The subject of the entry.</param>
    /// <param name="detail">The detail of the entry, given the number of occurrences since the previous entry.</param>
    /// <param name="cancellationToken">Cancels the wait; the entry may already be written.</param>
    public async Task Append(AuditEventType type, string key, string actor, string subject, Func<int, string> detail, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var minute = now.UtcTicks / TimeSpan.TicksPerMinute;
        var isFirst = false;
        var since = 0;
        _keys.AddOrUpdate(
            key,
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
            var id = string.Create(CultureInfo.InvariantCulture, $"{key}/{now.UtcDateTime:yyyy-MM-ddTHH:mm}");
            await auditLog.Append(new(id, now, type, actor, subject, detail(since)), cancellationToken);
        }
        catch (StorageUnavailableException outage)
        {
            _keys[key] = (minute, since + 1); // included in the entry of the next minute
            Log.NotRecorded(logger, outage, key);
        }

        if (_keys.Count > MostKeys)
        {
            Forget(minute);
        }
    }

    private void Forget(long minute)
    {
        foreach (var key in _keys.Where(key => key.Value.Minute != minute))
        {
            _keys.TryRemove(key);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(2103, LogLevel.Error, "An occurrence of {Key} could not be written to the audit log")]
        public static partial void NotRecorded(ILogger logger, Exception exception, string key);
    }
}
