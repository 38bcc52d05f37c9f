using Azure.Data.Tables;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Adapters.Tables.Audit;

/// <summary>The row of an audit entry. Each field is stored once, in its own column, so that filters use the same values that were
/// hashed.</summary>
internal static class AuditRow
{
    /// <summary>The column of the time, used by filters.</summary>
    public const string At = "At";

    /// <summary>The column of the type by its wire name, used by filters.</summary>
    public const string Type = "Type";

    private static readonly Dictionary<string, AuditEventType> Types = Enum.GetValues<AuditEventType>().ToDictionary(type => type.ToWireName());

    public static TableEntity From(string partition, AuditRecord record) => new(partition, AuditTable.Entry(record.Sequence))
    {
        [nameof(AuditEntry.Id)] = record.Entry.Id,
        [At] = record.Entry.At,
        [Type] = record.Entry.Type.ToWireName(),
        [nameof(AuditEntry.Actor)] = record.Entry.Actor,
        [nameof(AuditEntry.Subject)] = record.Entry.Subject,
        [nameof(AuditEntry.Detail)] = record.Entry.Detail,
        [nameof(AuditRecord.PreviousHash)] = record.PreviousHash,
        [nameof(AuditRecord.Hash)] = record.Hash,
    };

    /// <summary>Returns the record of a row. If the row was tampered with and cannot be read, the hash is empty.</summary>
    public static AuditRecord Read(TableEntity row)
    {
        var isKnown = Types.TryGetValue(Text(row, Type) ?? "", out var type);
        var sequence = AuditTable.SequenceOf(row.RowKey);
        return new(
            sequence ?? 0,
            new(
                Text(row, nameof(AuditEntry.Id)) ?? "",
                row.TryGetValue(At, out var at) && at is DateTimeOffset time ? time : default,
                type,
                Text(row, nameof(AuditEntry.Actor)) ?? "",
                Text(row, nameof(AuditEntry.Subject)) ?? "",
                Text(row, nameof(AuditEntry.Detail))),
            Text(row, nameof(AuditRecord.PreviousHash)),
            isKnown && sequence is not null ? Text(row, nameof(AuditRecord.Hash)) ?? "" : "");
    }

    private static string? Text(TableEntity row, string column) => row.TryGetValue(column, out var value) ? value as string : null;
}
