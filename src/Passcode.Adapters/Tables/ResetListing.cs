using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tables;

/// <summary>The list of resets by day: a copy of the record with columns for filters.</summary>
internal sealed class ResetListing(StorageTables tables) : IDisposable
{
    private const string Record = "Record";
    private const string Sequence = "Sequence";
    private const int LargestPage = 1000; // the limit of Azure Table storage

    private readonly RecentVersions<(int Sequence, ETag ETag)> _recent = new();

    /// <summary>Updates the entry. An activity that is repeated late writes an older record, which never replaces a newer one.</summary>
    public async Task List(PasscodeReset reset, CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsByDayTable.Name, cancellationToken);
        var row = Row(reset);
        var sequence = reset.LastEvent?.Sequence ?? 0;
        for (var round = 0; round < Conflict.Rounds; round++)
        {
            var listed = await Recent(table, row, isNew: sequence <= 1 && round == 0, cancellationToken);
            if (listed?.Sequence >= sequence)
            {
                return;
            }

            _recent.Remove(row.RowKey);
            try
            {
                var written = await (listed is null
                    ? table.AddEntityAsync(row, cancellationToken)
                    : table.UpdateEntityAsync(row, listed.Value.ETag, TableUpdateMode.Replace, cancellationToken));
                _recent.Set(row.RowKey, (sequence, written.Headers.ETag!.Value));
                return;
            }
            catch (RequestFailedException refusal) when (refusal.IsConflict())
            {
            }
        }

        throw Conflict.TooManyConflicts("The list entry of reset " + reset.Id);
    }

    /// <summary>Removes the entry of a reset.</summary>
    public async Task Remove(PasscodeReset reset, CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsByDayTable.Name, cancellationToken);
        var row = ResetsByDayTable.Row(reset.Id);
        _recent.Remove(row);
        await table.DeleteEntityAsync(ResetsByDayTable.Partition(reset.RequestedAt), row, cancellationToken: cancellationToken);
    }

    /// <summary>Reads the entries of all days before a day, the oldest day first.</summary>
    public async IAsyncEnumerable<PasscodeReset> ReadBefore(DateOnly day, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsByDayTable.Name, cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey lt {ResetsByDayTable.Partition(day)}");
        await foreach (var row in table.QueryAsync<TableEntity>(filter, select: [Record], cancellationToken: cancellationToken))
        {
            yield return TableJson.Read<PasscodeReset>(row, Record);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _recent.Dispose();

    /// <summary>Lists, newest first.</summary>
    /// <exception cref="FormatException">The continuation is none of ours.</exception>
    public async Task<ListPage<PasscodeReset>> Query(ResetQuery query, CancellationToken cancellationToken)
    {
        var table = await tables.Open(ResetsByDayTable.Name, cancellationToken);
        var place = query.Continuation is { } text ? ListingContinuation.Parse(text) : new ListingContinuation(query.To);
        var found = new List<PasscodeReset>();
        var last = place.Day < query.To ? place.Day : query.To;
        for (var left = last.DayNumber - query.From.DayNumber; left >= 0; left--) // by numbers, because there is no day before the first
        {
            var day = query.From.AddDays(left);
            var after = day == place.Day ? place.AfterRow : "";
            var wanted = query.Size - found.Count;
            var rows = await Rows(table, Filter(query, day, after), wanted, cancellationToken);
            found.AddRange(rows.Take(wanted).Select(row => TableJson.Read<PasscodeReset>(row, Record)));
            if (rows.Count > wanted)
            {
                return new ListPage<PasscodeReset>(found, new ListingContinuation(day, rows[wanted - 1].RowKey).ToString());
            }

            if (found.Count == query.Size && day > query.From)
            {
                return new ListPage<PasscodeReset>(found, new ListingContinuation(day.AddDays(-1)).ToString());
            }
        }

        return new ListPage<PasscodeReset>(found, null);
    }

    // Reads one row more than requested, to detect whether there are more.
    private static async Task<List<TableEntity>> Rows(TableClient table, string filter, int wanted, CancellationToken cancellationToken)
    {
        var rows = new List<TableEntity>();
        var matches = table.QueryAsync<TableEntity>(
            filter, Math.Min(wanted + 1, LargestPage), ["RowKey", Record], cancellationToken);
        await foreach (var row in matches)
        {
            rows.Add(row);
            if (rows.Count > wanted)
            {
                break;
            }
        }

        return rows;
    }

    private static string Filter(ResetQuery query, DateOnly day, string after)
    {
        var partition = ResetsByDayTable.Partition(day);
        List<string> conditions = [TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey gt {after}")];
        Add(query.Status?.ToWireName(), value => $"Status eq {value}");
        Add(query.TicketId, value => $"TicketId eq {value}");
        Add(query.IntuneDeviceId, value => $"IntuneDeviceId eq {TableKey.Fold(value)}");
        Add(query.RequestedBy, value => $"RequestedBy eq {TableKey.Fold(value)}");
        return string.Join(" and ", conditions);

        void Add(string? value, Func<string, FormattableString> condition)
        {
            if (value is not null)
            {
                conditions.Add(TableClient.CreateQueryFilter(condition(value)));
            }
        }
    }

    // A new reset usually has no entry, so one request is sufficient.
    private async Task<(int Sequence, ETag ETag)?> Recent(TableClient table, TableEntity row, bool isNew, CancellationToken cancellationToken)
    {
        if (_recent.TryGet(row.RowKey, out var recent))
        {
            return recent;
        }

        if (isNew)
        {
            return null;
        }

        var found = await table.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, [Sequence], cancellationToken);
        return found.HasValue ? (found.Value!.GetInt32(Sequence) ?? 0, found.Value.ETag) : null;
    }

    private static TableEntity Row(PasscodeReset reset) =>
        new(ResetsByDayTable.Partition(reset.RequestedAt), ResetsByDayTable.Row(reset.Id))
        {
            [Record] = TableJson.Write(reset),
            [Sequence] = reset.LastEvent?.Sequence ?? 0,
            ["Status"] = reset.Status.ToWireName(),
            ["TicketId"] = reset.Request.TicketId,
            ["IntuneDeviceId"] = DeviceOf(reset) is { } id ? TableKey.Fold(id) : null,
            ["RequestedBy"] = TableKey.Fold(reset.Request.RequestedBy),
        };

    private static string? DeviceOf(PasscodeReset reset) =>
        reset.Device?.IntuneDeviceId
        ?? (reset.Request.Device is { Key: DeviceKey.IntuneDeviceId, Value: var id } ? id : null);
}

/// <summary>The position in the list of resets.</summary>
/// <param name="Day">The day of the next row.</param>
/// <param name="AfterRow">The last returned row key; empty at the start of a day.</param>
internal sealed record ListingContinuation(DateOnly Day, string AfterRow = "")
{
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The text that a caller gives back.</summary>
    public override string ToString() => Day.ToString(DayFormat, CultureInfo.InvariantCulture) + AfterRow;

    /// <summary>Reads what a caller gave back.</summary>
    /// <exception cref="FormatException">It is none of ours.</exception>
    public static ListingContinuation Parse(string text) =>
        text.Length >= DayFormat.Length
        && DateOnly.TryParseExact(text.AsSpan(0, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new(day, text[DayFormat.Length..])
            : throw new FormatException("The continuation is not one that this listing gave.");
}

/// <summary>The keys of the table <c>ResetsByDay</c>. Each day (UTC) of acceptance has a partition, sorted by the times of the IDs, newest first.</summary>
internal static class ResetsByDayTable
{
    public const string Name = "ResetsByDay";

    public static string Partition(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Partition(DateTimeOffset requestedAt) => Partition(DateOnly.FromDateTime(requestedAt.UtcDateTime));

    /// <summary>
    /// Returns the row key of a reset. Inverted ticks sort the newest first. The time is that of the ID, because two processes that accept one request
    /// each have a time of their own.
    /// </summary>
    public static string Row(string resetId) =>
        string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.MaxValue.UtcTicks - TimedId.TimeOf(resetId).UtcTicks:D19}-{TableKey.Escape(resetId)}");
}
