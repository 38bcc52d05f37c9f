using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Devices;
using Passcode.Core.Statistics;

namespace Passcode.Adapters.Tables;

/// <summary>
/// Stores counts of outcomes, and what each source contributed to them, in one transaction. As a rule a contribution takes one request: the counts that this
/// process wrote last are remembered, and a single outcome is assumed to be new.
/// </summary>
internal sealed class TableStatistics(StorageTables tables) : IStatistics, IDisposable
{
    private const string Record = "Record";

    private static readonly IReadOnlyDictionary<DevicePlatform, OutcomeCounts> Nothing = new Dictionary<DevicePlatform, OutcomeCounts>();

    private readonly RecentVersions<Contributed> _contributed = new();
    private readonly RecentVersions<Counted> _counted = new();

    // Resets of one requester change the same row.
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];

    /// <inheritdoc />
    public async Task Contribute(Contribution contribution, CancellationToken cancellationToken)
    {
        var table = await tables.Open(StatisticsTable.Name, cancellationToken);
        var turn = _turns[(uint)StringComparer.OrdinalIgnoreCase.GetHashCode(contribution.RequestedBy) % _turns.Length];
        await turn.WaitAsync(cancellationToken);
        try
        {
            for (var round = 0; round < Conflict.Rounds; round++)
            {
                if (await TryContribute(table, contribution, isNew: round == 0 && contribution.Size == 1, cancellationToken))
                {
                    return;
                }
            }
        }
        finally
        {
            turn.Release();
        }

        throw Conflict.TooManyConflicts($"The statistics of {contribution.Hour:u}");
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<HourlyCounts> Read(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.Open(StatisticsTable.Name, cancellationToken);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {StatisticsTable.Partition(day)} and RowKey ge {StatisticsTable.FirstCounts} and RowKey lt {StatisticsTable.LastCounts}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [Record], cancellationToken: cancellationToken))
        {
            yield return TableJson.Read<HourlyCounts>(row, Record);
        }
    }

    /// <inheritdoc />
    public async Task RemoveBefore(DateOnly day, CancellationToken cancellationToken)
    {
        var table = await tables.Open(StatisticsTable.Name, cancellationToken);
        await table.Remove(TableClient.CreateQueryFilter($"PartitionKey lt {StatisticsTable.Partition(day)}"), cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _contributed.Dispose();
        _counted.Dispose();
        Array.ForEach(_turns, turn => turn.Dispose());
    }

    // False if another process changed a row in between.
    private async Task<bool> TryContribute(TableClient table, Contribution contribution, bool isNew, CancellationToken cancellationToken)
    {
        var partition = StatisticsTable.Partition(contribution.Hour);
        var source = StatisticsTable.Contribution(contribution.Hour, contribution.Source);
        var before = await FindContributed(table, partition, source, isNew, cancellationToken);
        if (before is not null && !contribution.IsNewerThan(before.Counts))
        {
            return true; // also if the answer to the transaction was lost
        }

        var keys = contribution.Counts.Keys.ToDictionary(platform => platform, platform => StatisticsTable.Counts(contribution.Hour, contribution.RequestedBy, platform));
        var actions = new List<TableTransactionAction> { Write(new(partition, source) { [Record] = TableJson.Write(contribution.Counts) }, before?.ETag) };
        var changed = new List<(string Key, HourlyCounts Counts)>();
        foreach (var (platform, key) in keys)
        {
            var counted = await FindCounted(table, partition, key, cancellationToken);
            var counts = new HourlyCounts(
                contribution.Hour,
                counted?.Counts.RequestedBy ?? contribution.RequestedBy,
                platform,
                contribution.Apply(platform, counted?.Counts.Counts ?? OutcomeCounts.None, before?.Counts ?? Nothing));
            actions.Add(Write(new(partition, key) { [Record] = TableJson.Write(counts) }, counted?.ETag));
            changed.Add((key, counts));
        }

        try
        {
            var answers = (await table.SubmitTransactionAsync(actions, cancellationToken)).Value;
            _contributed.Set(partition + source, new(contribution.Counts, answers[0].Headers.ETag!.Value));
            foreach (var ((key, counts), answer) in changed.Zip(answers.Skip(1)))
            {
                _counted.Set(partition + key, new(counts, answer.Headers.ETag!.Value));
            }

            return true;
        }
        catch (RequestFailedException refusal) when (refusal.IsConflict())
        {
            _contributed.Remove(partition + source);
            changed.ForEach(each => _counted.Remove(partition + each.Key));
            return false;
        }
    }

    private async Task<Contributed?> FindContributed(TableClient table, string partition, string key, bool isNew, CancellationToken cancellationToken)
    {
        if (_contributed.TryGet(partition + key, out var known))
        {
            return known;
        }

        if (isNew)
        {
            return null;
        }

        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, [Record], cancellationToken);
        return found.HasValue ? new(TableJson.Read<Dictionary<DevicePlatform, OutcomeCounts>>(found.Value!, Record), found.Value!.ETag) : null;
    }

    private async Task<Counted?> FindCounted(TableClient table, string partition, string key, CancellationToken cancellationToken)
    {
        if (_counted.TryGet(partition + key, out var known))
        {
            return known;
        }

        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, key, [Record], cancellationToken);
        return found.HasValue ? new(TableJson.Read<HourlyCounts>(found.Value!, Record), found.Value!.ETag) : null;
    }

    private static TableTransactionAction Write(TableEntity row, ETag? version) => version is { } known
        ? new(TableTransactionActionType.UpdateReplace, row, known)
        : new(TableTransactionActionType.Add, row);

    private sealed record Contributed(IReadOnlyDictionary<DevicePlatform, OutcomeCounts> Counts, ETag ETag);

    private sealed record Counted(HourlyCounts Counts, ETag ETag);
}

/// <summary>The keys of the table <c>Statistics</c>. Each day (UTC) has a partition, with the counts before the contributions that they are made of.</summary>
internal static class StatisticsTable
{
    public const string Name = "Statistics";

    /// <summary>The row keys of counts are between these.</summary>
    public const string FirstCounts = "c-", LastCounts = "c.";

    public static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Partition(DateTimeOffset hour) => Partition(DateOnly.FromDateTime(hour.UtcDateTime));

    /// <summary>Returns the row key of the counts of an hour.</summary>
    public static string Counts(DateTimeOffset hour, string requestedBy, DevicePlatform platform) =>
        $"c-{Hour(hour)}-{platform.ToWireName()}-{TableKey.Escape(TableKey.Fold(requestedBy))}";

    /// <summary>Returns the row key of what a source contributed to an hour.</summary>
    public static string Contribution(DateTimeOffset hour, string source) => $"s-{Hour(hour)}-{TableKey.Escape(source)}";

    private static string Hour(DateTimeOffset hour) => hour.UtcDateTime.Hour.ToString("D2", CultureInfo.InvariantCulture);
}
