using System.Diagnostics.Metrics;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Tables.Audit;
using Passcode.Core.Audit;
using Passcode.Core.Observability;

namespace Passcode.Adapters.Tests.Tables.Audit;

/// <summary>The trail over tables of a test's own, as one process or several see it.</summary>
internal sealed class AuditTables(TestTables tables)
{
    public FakeTimeProvider Time { get; } = new(Samples.Noon);

    public RecordedLogs Recorded { get; } = new();

    public LossyTransport Transport => tables.Transport;

    public TestTables Tables => tables;

    /// <summary>A process of its own: nothing is remembered from another.</summary>
    internal (IAuditLog Trail, IAuditRecords Records) Process()
    {
        var segments = new AuditSegments(tables.All, Time);
        var ids = new AuditIds(tables.All, tables.Signer);
        return (
            new TableAuditLog(segments, ids, new AuditWriter(tables.All, segments, ids, tables.Checkpoints, Time), new Logger<TableAuditLog>(new LoggerFactory([Recorded]))),
            new TableAuditRecords(tables.All, segments, new AuditRemoval(tables.All, segments, ids, tables.Signer)));
    }

    public static AuditEntry Entry(string id, DateTimeOffset? at = null, AuditEventType type = AuditEventType.ResetRequested, string actor = "agent@contoso.example") =>
        new(id, at ?? Samples.Noon, type, actor, "resets/" + id, "naïve 日本");

    public async Task<IReadOnlyList<AuditRecord>> All(long from = 1)
    {
        List<AuditRecord> all = [];
        await foreach (var record in Process().Records.Read(from, default))
        {
            all.Add(record);
        }

        return all;
    }

    public Task<AuditVerdict> Verify()
    {
        var (trail, records) = Process();
        return new VerifyAudit(records, tables.Checkpoints, tables.Signed, Tampering(trail), NullLogger<VerifyAudit>.Instance).Execute(default);
    }

    public RecordTampering Tampering(IAuditLog trail) => new(trail, new PasscodeMetrics(new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>()), Time, NullLogger<RecordTampering>.Instance);

    public WriteCheckpoints WriteCheckpoints() => new(Process().Records, tables.Checkpoints, Time, NullLogger<WriteCheckpoints>.Instance);

    /// <summary>The table itself, for whoever tampers with it.</summary>
    public Task<TableClient> Table() => tables.All.Open("Audit", default);

    public async Task<TableEntity> Row(long sequence) =>
        (await (await Table()).GetEntityAsync<TableEntity>(await Partition(sequence), $"entry-{sequence:D12}")).Value;

    public async Task<string> Partition(long sequence)
    {
        var row = $"entry-{sequence:D12}";
        await foreach (var found in (await Table()).QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {row}")))
        {
            return found.PartitionKey;
        }

        throw new InvalidOperationException($"There is no entry {sequence}.");
    }
}
