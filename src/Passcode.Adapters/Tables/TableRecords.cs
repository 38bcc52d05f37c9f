using System.Globalization;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Core;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tables;

/// <summary>Records with their timelines: one partition a record, with the record in one row and each timeline entry in another.</summary>
internal abstract class TableRecords<T>(StorageTables tables, string tableName, RowSignatures signatures, Func<string, string> subject) : IRecordStore<T>, IDisposable
    where T : class, IRecord
{
    /// <summary>The row of a record.</summary>
    public const string Record = "record";

    private const string Event = "Event";

    private readonly VersionedRows<T> _rows = new(tables, tableName, signatures);
    private readonly RecentVersions<Versioned<T>> _recent = new();

    public static string Partition(string id) => TableKey.Escape(id);

    /// <summary>The row of a timeline entry, counted from 1.</summary>
    public static string EventRow(int sequence) => string.Create(CultureInfo.InvariantCulture, $"event-{sequence:D6}");

    /// <inheritdoc />
    public abstract Task List(T record, CancellationToken cancellationToken);

    /// <inheritdoc />
    public async Task Remove(T record, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        _recent.Remove(record.Id);
        await table.Remove(TableClient.CreateQueryFilter($"PartitionKey eq {Partition(record.Id)}"), cancellationToken);
        await Unlist(record, cancellationToken);
    }

    /// <summary>Removes the entry of a record in the list.</summary>
    protected abstract Task Unlist(T record, CancellationToken cancellationToken);

    /// <inheritdoc />
    public async Task<Versioned<T>?> Find(string id, CancellationToken cancellationToken)
    {
        var found = await FindUnverified(id, cancellationToken);
        return found?.Signature is null or SignatureState.Valid ? found : throw new RecordNotAuthenticException(subject(id), found.Signature);
    }

    /// <inheritdoc />
    public Task<Versioned<T>?> FindUnverified(string id, CancellationToken cancellationToken) => _rows.Find(Partition(id), Record, cancellationToken);

    /// <inheritdoc />
    public async Task<Versioned<T>?> FindRecent(string id, CancellationToken cancellationToken) =>
        _recent.TryGet(id, out var recent) ? recent : await Find(id, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<TimelineEvent>> Timeline(string id, CancellationToken cancellationToken)
    {
        var table = await tables.Open(tableName, cancellationToken);
        var timeline = new List<TimelineEvent>();
        var rows = table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {Partition(id)} and RowKey ge {"event-"} and RowKey lt {"event."}"),
            select: [Event],
            cancellationToken: cancellationToken);
        await foreach (var row in rows)
        {
            timeline.Add(TableJson.Read<TimelineEvent>(row, Event));
        }

        return timeline;
    }

    /// <inheritdoc />
    public async Task<Versioned<T>?> TrySave(T record, string? version, CancellationToken cancellationToken)
    {
        var latest = record.LastEvent ?? throw new ArgumentException("A record without a timeline entry cannot be saved.", nameof(record));
        var entry = new TableEntity(Partition(record.Id), EventRow(latest.Sequence)) { [Event] = TableJson.Write(latest) };
        _recent.Remove(record.Id); // also if the answer is lost
        var saved = await _rows.TrySave(Partition(record.Id), Record, record, version, cancellationToken, entry);
        if (saved is not null)
        {
            _recent.Set(record.Id, saved);
        }

        return saved;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _recent.Dispose();
        GC.SuppressFinalize(this);
    }
}
