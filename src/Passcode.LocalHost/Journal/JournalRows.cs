using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Data.Tables;
using Passcode.Core;

namespace Passcode.LocalHost.Journal;

/// <summary>The rows of table <c>Journal</c>.</summary>
internal static class JournalRows
{
    private const string Workflow = "Workflow";
    private const string Generation = "Generation";
    private const string State = "State";
    private const string BegunAt = "BegunAt";
    private const string Happened = "Event";
    private const string Name = "Name";
    private const string Payload = "Payload";

    // Outputs are JSON inside JSON: quotes are written so that a person can read them.
    private static readonly JsonSerializerOptions Json =
        new(PasscodeJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The row that makes an instance unfinished.</summary>
    public static TableEntity Of(InstanceStart start) =>
        new TableEntity(JournalTable.Running, JournalTable.Partition(start.InstanceId))
        {
            [Workflow] = start.Workflow,
            [BegunAt] = start.At,
        }.Write(State, start.State);

    /// <summary>The row of a turn.</summary>
    public static TableEntity HeadOf(InstanceHistory history) =>
        new TableEntity(JournalTable.Partition(history.InstanceId), JournalTable.Head)
        {
            [Generation] = history.Generation,
            [BegunAt] = history.BegunAt,
        }.Write(State, history.State);

    /// <summary>The row of the event that comes next in a turn.</summary>
    public static TableEntity Of(InstanceHistory history, JournalEvent next) =>
        new TableEntity(JournalTable.Partition(history.InstanceId), JournalTable.Event(history.Generation, history.Events.Count))
            .Write(Happened, JsonSerializer.Serialize(next, Json));

    /// <summary>The row of a signal.</summary>
    public static TableEntity Of(string instanceId, InboxSignal signal) =>
        new TableEntity(JournalTable.Partition(instanceId), signal.Key) { [Name] = signal.Signal }.Write(Payload, signal.Payload);

    /// <summary>An instance, from the row that makes it unfinished and those of its own partition in the order of their keys.</summary>
    public static JournaledInstance Read(TableEntity running, IReadOnlyList<TableEntity> rows)
    {
        var turn = rows.FirstOrDefault(row => row.RowKey == JournalTable.Head) ?? running;
        var history = new InstanceHistory(
            running.RowKey,
            running.GetString(Workflow),
            turn.GetInt32(Generation) ?? 0,
            turn.Read(State),
            turn.GetDateTimeOffset(BegunAt)!.Value,
            [.. rows.Where(IsEvent).Select(row => JsonSerializer.Deserialize<JournalEvent>(row.Read(Happened), Json)!)]);
        return new(history, [.. rows.Where(IsSignal).Select(row => new InboxSignal(row.RowKey, row.GetString(Name), row.Read(Payload)))]);
    }

    /// <summary>Whether the row is of a signal.</summary>
    public static bool IsSignal(TableEntity row) => row.RowKey.StartsWith(JournalTable.Signal, StringComparison.Ordinal);

    private static bool IsEvent(TableEntity row) => row.RowKey != JournalTable.Head && !IsSignal(row);
}
