using Azure;
using Azure.Data.Tables;
using Passcode.Adapters.Signatures;
using Passcode.Adapters.Tables;
using Passcode.Core;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Adapters.Tests.Tables;

/// <summary>Somebody with write access to the tables changes rows.</summary>
[Collection(AzuriteTests.Name)]
public sealed class SignedRowTests(AzuriteFixture azurite)
{
    private const string NewKey = "mB3f3uQv0cV6V1mVxgkB3nqGm0m8wq8J5rJ1Q0b2l3s=";

    private readonly TestTables _tables = azurite.Tables();

    public static TheoryData<string> Changes => ["content", "no signature", "signature of another version", "other place", "not JSON"];

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_record_that_somebody_else_wrote_is_not_read(string change)
    {
        var id = await Saved();
        await Forge(TableResetStore.TableName, id, TableResetStore.Record, change);

        var refused = await Assert.ThrowsAsync<RecordNotAuthenticException>(() => _tables.Another().Resets.Find(id, default));

        Assert.Equal(("resets/" + id, SignatureState.Invalid), (refused.Subject, refused.State));
        Assert.Equal(["resets/" + id], await Invalid());
        Assert.Equal(SignatureState.Invalid, (await _tables.Resets.FindUnverified(id, default))!.Signature);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_document_that_somebody_else_wrote_says_so(string change)
    {
        await _tables.Documents.TrySave("emergencyStop", new EmergencyStopState(1, true, Samples.Noon, "boss", "x"), null, default);
        var stored = (await _tables.Documents.Find<EmergencyStopState>("emergencyStop", default))!;
        await _tables.Documents.TrySave("emergencyStop", stored.Value with { Sequence = 2 }, stored.Version, default);
        await Forge(VersionedDocumentsTable.Name, VersionedDocumentsTable.Partition("emergencyStop"), VersionedDocumentsTable.Row, change);

        Assert.Equal(SignatureState.Invalid, (await _tables.Documents.Find<EmergencyStopState>("emergencyStop", default))!.Signature);
        Assert.Equal(["emergencyStop"], await Invalid());
    }

    [Fact]
    public async Task A_target_that_somebody_else_added_or_changed_says_so()
    {
        var run = TimedId.New(Samples.Noon);
        BulkTarget[] targets = [BulkSamples.Target(1), BulkSamples.Target(2)];
        await _tables.BulkTargets.Add(run, 1, targets, default);
        await Forge(BulkTargetsTable.Name, BulkTargetsTable.Partition(run, 0), BulkTargetsTable.Row(targets[0].Id), "content");
        var table = await _tables.All.Open(BulkTargetsTable.Name, default);
        await table.AddEntityAsync(new TableEntity(BulkTargetsTable.Partition(run, 0), "zzz") { ["Record"] = "{}", ["State"] = "queued" });

        var read = new List<StoredTarget>();
        await foreach (var target in _tables.BulkTargets.Read(run, 0, default))
        {
            read.Add(target);
        }

        Assert.Equal([false, true, false], read.Select(target => target.IsAuthentic));
        Assert.Equal(2, (await Invalid()).Count);
        Assert.Equal(3, (await _tables.BulkTargets.Save(run, read, default)).Count); // what ends them is signed
        Assert.Empty(await Invalid());
    }

    [Fact]
    public async Task An_uploaded_list_that_somebody_changed_is_not_read()
    {
        await _tables.BulkLists.Write("list", 0, [new ListedDevice(1, new DeviceReference(DeviceKey.SerialNumber, "C02"))], default);
        await Forge(BulkTargetsTable.Name, BulkTargetsTable.List("list"), BulkTargetsTable.Chunk(0), "content", TableBulkLists.Devices);

        await Assert.ThrowsAsync<RecordNotAuthenticException>(() => _tables.BulkLists.Read("list", 0, default));
    }

    [Fact]
    public async Task A_key_is_rotated_while_resets_are_under_way()
    {
        var before = await Saved();
        var prepared = _tables.WithKeys(AzuriteFixture.Key, NewKey); // verifies with the new key, and signs with the old one
        var rotated = _tables.WithKeys(NewKey, AzuriteFixture.Key);

        Assert.NotNull(await rotated.Resets.Find(before, default));
        var after = await Saved(rotated, "r2");
        Assert.NotNull(await prepared.Resets.Find(after, default));
        Assert.Equal(
            SignatureState.UnknownKey, // not a forgery: it is retried
            (await Assert.ThrowsAsync<RecordNotAuthenticException>(() => _tables.Resets.Find(after, default))).State);
        Assert.Equal(
            SignatureState.UnknownKey, (await Assert.ThrowsAsync<RecordNotAuthenticException>(() => _tables.WithKeys(NewKey).Resets.Find(before, default))).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("xxxxxxxx.")]
    [InlineData("no signature")]
    public void What_is_no_signature_is_invalid(string signature) =>
        Assert.NotEqual(SignatureState.Valid, _tables.Signer.Verify("a", "b", "c", signature));

    [Fact]
    public void A_signature_is_valid_for_one_place_version_and_content_only()
    {
        var signature = _tables.Signer.Sign("a", "b", "c");

        Assert.Equal(SignatureState.Valid, _tables.Signer.Verify("a", "b", "c", signature));
        Assert.Each(
            new[] { ("ab", "", "c"), ("a", "bc", ""), ("a", "b", "C"), ("", "ab", "c") },
            other => Assert.Equal(SignatureState.Invalid, _tables.Signer.Verify(other.Item1, other.Item2, other.Item3, signature)));
        Assert.Equal(SignatureState.Invalid, _tables.Signer.Verify("a", "b", "c", signature[..^8]));
        Assert.DoesNotContain(AzuriteFixture.Key[..8], signature, StringComparison.Ordinal);
    }

    private async Task<string> Saved(TestTables? tables = null, string id = "r1")
    {
        var stores = tables ?? _tables;
        var reset = Samples.Reset(id);
        var saved = await stores.Resets.TrySave(reset, null, default);
        await stores.Resets.TrySave(reset.Record(Samples.Noon, TimelineEventType.Checked), saved!.Version, default);
        return reset.Id;
    }

    private async Task<List<string>> Invalid()
    {
        var invalid = new List<string>();
        await foreach (var subject in _tables.Signed.FindInvalid(default))
        {
            invalid.Add(subject);
        }

        return invalid;
    }

    private async Task Forge(string name, string partition, string key, string change, string column = "Record")
    {
        var table = await _tables.All.Open(name, default);
        var row = (await table.GetEntityAsync<TableEntity>(partition, key)).Value;
        switch (change)
        {
            case "content":
                row[column] = row.GetString(column).Replace("0", "1", StringComparison.Ordinal);
                break;
            case "no signature":
                row.Remove("Signature");
                break;
            case "signature of another version":
                row[RowSignatures.WriteId] = Guid.NewGuid().ToString("N");
                break;
            case "other place":
                var (place, content) = ($"{name}/elsewhere/{key}", row.GetString(column));
                row["Signature"] = _tables.Signer.Sign(place, row.GetString(RowSignatures.WriteId), content);
                break;
            default:
                row[column] = "{";
                break;
        }

        await table.UpdateEntityAsync(row, ETag.All, TableUpdateMode.Replace);
    }
}
