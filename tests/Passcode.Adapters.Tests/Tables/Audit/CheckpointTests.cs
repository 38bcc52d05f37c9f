using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Passcode.Adapters.Blobs;
using Passcode.Core.Audit;
using static Passcode.Adapters.Tests.Tables.Audit.AuditTables;

namespace Passcode.Adapters.Tests.Tables.Audit;

/// <summary>Somebody with write access to the tables rewrites the audit log; the checkpoints, which are written once, contradict it.</summary>
[Collection(AzuriteTests.Name)]
public sealed class CheckpointTests(AzuriteFixture azurite)
{
    private readonly AuditTables _audit = new(azurite.Tables());

    [Fact]
    public async Task Every_thousandth_entry_and_every_day_has_a_checkpoint_that_is_written_once()
    {
        await Append(1003);
        await _audit.WriteCheckpoints().Execute(default);
        await _audit.WriteCheckpoints().Execute(default);

        var checkpoints = await Checkpoints();
        Assert.Equal([1000, 1003], checkpoints.Select(checkpoint => checkpoint.Sequence).Order());
        Assert.Equal((await _audit.All(1000))[0].Hash, checkpoints.Single(checkpoint => checkpoint.Sequence == 1000).Hash);
        Assert.True(checkpoints.TrueForAll(checkpoint => checkpoint.IsAuthentic));
        Assert.False(await _audit.Tables.Checkpoints.WriteEntry(new(1000, "another", Samples.Noon), default));
        Assert.Equal(checkpoints, await Checkpoints());
        Assert.True((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task The_hourly_job_writes_the_checkpoint_that_a_process_did_not_write()
    {
        await Append(1000);
        await (await Container()).DeleteBlobAsync("entries/000000001000");

        await _audit.WriteCheckpoints().Execute(default);

        Assert.Contains(await Checkpoints(), checkpoint => checkpoint.Sequence == 1000);
    }

    [Fact]
    public async Task A_log_that_somebody_rewrote_with_right_hashes_contradicts_its_checkpoint()
    {
        await Append(3);
        await _audit.WriteCheckpoints().Execute(default);
        await Rewrite(from: 2, length: 3);

        var verdict = await _audit.Verify();
        Assert.Equal(3, verdict.FirstBroken?.Sequence);
        Assert.Contains("checkpoint", verdict.FirstBroken!.Why.Format, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_whose_end_somebody_removed_contradicts_its_checkpoint()
    {
        await Append(3);
        await _audit.WriteCheckpoints().Execute(default);
        await Rewrite(from: 3, length: 2);

        Assert.Equal(3, (await _audit.Verify()).FirstBroken?.Sequence);
    }

    [Fact]
    public async Task A_checkpoint_that_somebody_else_wrote_is_found()
    {
        await Append(3);
        await (await Container()).UploadBlobAsync("days/2026-11-21", BinaryData.FromString("""{"sequence":2,"hash":"0","at":"2026-11-21T00:00:00Z","signature":"x"}"""));

        Assert.False((await _audit.Verify()).Whole);
    }

    [Fact]
    public async Task An_anchor_that_somebody_moved_is_found()
    {
        await Append(3);
        await (await _audit.Table()).AddEntityAsync(new TableEntity("trail", "anchor") { ["First"] = 2L, ["Removed"] = (await _audit.All())[0].Hash });

        Assert.Contains("moved", (await _audit.Verify()).FirstBroken!.Why.Format, StringComparison.Ordinal);
    }

    private async Task Append(int count)
    {
        var (trail, _) = _audit.Process();
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => trail.Append(Entry($"e{number}"), default)));
    }

    // With the hashes that Passcode would have computed.
    private async Task Rewrite(int from, int length)
    {
        var table = await _audit.Table();
        var all = await _audit.All();
        var (partition, hash) = (await _audit.Partition(1), all[from - 2].Hash);
        foreach (var record in all.Skip(from - 1))
        {
            var forged = AuditRecord.After(record.Sequence - 1, hash, record.Entry with { Actor = "somebody else" });
            var row = await _audit.Row(record.Sequence);
            if (record.Sequence > length)
            {
                await table.DeleteEntityAsync(row.PartitionKey, row.RowKey);
                continue;
            }

            (row["Actor"], row["PreviousHash"], row["Hash"], hash) = ("somebody else", forged.PreviousHash, forged.Hash, forged.Hash);
            await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
        }

        var head = (await table.GetEntityAsync<TableEntity>(partition, "head")).Value;
        (head["Last"], head["LastHash"]) = ((long)length, hash);
        await table.UpdateEntityAsync(head, ETag.All, TableUpdateMode.Replace);
    }

    private async Task<List<AuditCheckpoint>> Checkpoints()
    {
        var all = new List<AuditCheckpoint>();
        await foreach (var checkpoint in _audit.Tables.Checkpoints.Read(default))
        {
            all.Add(checkpoint);
        }

        return all;
    }

    private async Task<BlobContainerClient> Container()
    {
        await _audit.Tables.Checkpoints.HasFirst(default);
        return ((BlobCheckpoints)_audit.Tables.Checkpoints).Client;
    }
}
