using Microsoft.Extensions.Options;
using Passcode.Core.Records;

namespace Passcode.Core.Statistics;

/// <summary>Removes the counts of days whose retention is over.</summary>
public sealed class PurgeStatistics(IStatistics statistics, IOptions<RetentionOptions> options, TimeProvider time)
{
    /// <summary>Removes them.</summary>
    public Task Execute(CancellationToken cancellationToken) =>
        statistics.RemoveBefore(DateOnly.FromDateTime((time.GetUtcNow() - options.Value.Statistics).UtcDateTime), cancellationToken);
}
