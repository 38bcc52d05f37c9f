using Passcode.Adapters.Tests.Tables.Audit;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableVersionedDocumentsTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    private IVersionedDocuments Records => _tables.Documents;

    [Fact]
    public async Task A_record_is_read_as_it_was_written_and_written_only_under_its_version()
    {
        Assert.Null(await Records.Find<PolicyFingerprint>("policy", default));
        Assert.True(await Records.TrySave("policy", new PolicyFingerprint(1, "a"), null, default));
        Assert.False(await Records.TrySave("policy", new PolicyFingerprint(1, "b"), null, default));
        var first = (await Records.Find<PolicyFingerprint>("policy", default))!;
        Assert.True(await Records.TrySave("policy", new PolicyFingerprint(2, "c"), first.Version, default));
        Assert.False(await Records.TrySave("policy", new PolicyFingerprint(2, "d"), first.Version, default));

        Assert.Equal(new(2, "c"), (await Records.Find<PolicyFingerprint>("policy", default))!.Value);
    }

    [Fact]
    public async Task Names_may_be_anything()
    {
        string[] names = ["requester ada@contoso.example", "requester a/b\\c#d?", "requester " + new string('x', 400)];
        foreach (var name in names)
        {
            Assert.True(await Records.TrySave(name, new PolicyFingerprint(1, name), null, default));
        }

        foreach (var name in names)
        {
            Assert.Equal(name, (await Records.Find<PolicyFingerprint>(name, default))!.Value.Hash);
        }
    }

    [Fact]
    public async Task Of_many_that_write_under_one_version_one_wins()
    {
        await Records.TrySave("policy", new PolicyFingerprint(0, ""), null, default);
        var version = (await Records.Find<PolicyFingerprint>("policy", default))!.Version;

        var wins = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Records.TrySave("policy", new PolicyFingerprint(number, ""), version, default)));

        Assert.Single(wins, won => won);
    }

    [Fact]
    public async Task Five_hundred_resets_of_one_person_fit_in_a_row()
    {
        var count = new RequesterCount([.. Enumerable.Range(0, 500).Select(number => $"{TimedId.New(DateTimeOffset.UnixEpoch.AddYears(200))} {1_700_000_000_000 + number} 1")]);

        Assert.True(await Records.TrySave("requester ada", count, null, default));
        Assert.Equal(count.Taken, (await Records.Find<RequesterCount>("requester ada", default))!.Value.Taken);
    }

    [Fact]
    public async Task A_limit_holds_for_many_processes_over_one_storage()
    {
        var options = Microsoft.Extensions.Options.Options.Create(new PolicyOptions { RequesterLimits = new() { PerHour = 3 } });
        var now = DateTimeOffset.UtcNow;
        var resets = Enumerable.Range(0, 12).Select(_ => new PasscodeReset
        {
            Id = TimedId.New(now),
            Request = new(new(Passcode.Core.Devices.DeviceKey.SerialNumber, "x"), null, null, "ada@contoso.example", null),
            Status = ResetStatus.Accepted,
            RequestedAt = now,
            Deadline = now,
        });

        var answers = await Task.WhenAll(resets.Select(reset => new RequesterLimits(Records, options, TimeProvider.System).Take(PersonName.From(reset.Request.RequestedBy), reset.Id, 1, default)));

        Assert.Equal(3, answers.Count(answer => answer is null));
    }

    [Fact]
    public async Task The_emergency_stop_costs_one_transaction_to_look_at()
    {
        var stop = new EmergencyStop(Records, _tables.Checkpoints, new AuditTables(_tables).Tampering(new NoTrail()), new NoTrail(), TimeProvider.System);
        await stop.Set(true, "boss", "stolen key", default);

        Assert.Equal(1, await _tables.Cost(() => stop.IsActive(default)));
        Assert.True(await stop.IsActive(default));
    }

    private sealed class NoTrail : Passcode.Core.Audit.IAuditLog
    {
        public Task Append(Passcode.Core.Audit.AuditEntry entry, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
