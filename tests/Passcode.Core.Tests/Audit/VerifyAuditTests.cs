using Microsoft.Extensions.Logging;
using Passcode.Core.Audit;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Audit;

/// <summary>Whatever is done to one entry of a chain of 1,000 is found, and the first broken place is named.</summary>
public sealed class VerifyAuditTests : IDisposable
{
    private const int Length = 1000;

    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly List<AuditRecord> Whole = Chain();

    /// <summary>Every kind of a change to a single field.</summary>
    private static readonly Dictionary<string, Func<AuditRecord, AuditRecord>> Changes = new()
    {
        ["id"] = record => record with { Entry = record.Entry with { Id = record.Entry.Id + "x" } },
        ["at"] = record => record with { Entry = record.Entry with { At = record.Entry.At.AddTicks(1) } },
        ["type"] = record => record with { Entry = record.Entry with { Type = AuditEventType.Approved } },
        ["actor"] = record => record with { Entry = record.Entry with { Actor = "somebody else" } },
        ["subject"] = record => record with { Entry = record.Entry with { Subject = "" } },
        ["detail"] = record => record with { Entry = record.Entry with { Detail = record.Entry.Detail + " " } },
        ["no detail"] = record => record with { Entry = record.Entry with { Detail = null } },
        ["previous hash"] = record => record with { PreviousHash = Flip(record.PreviousHash ?? "0") },
        ["hash"] = record => record with { Hash = Flip(record.Hash) },
        ["no hash"] = record => record with { Hash = "" },
        ["hash of the changed content"] = record => AuditRecord.After(record.Sequence - 1, record.PreviousHash, record.Entry with { Actor = "x" }),
    };

    private readonly World _world = new();
    private readonly FakeAuditLog _trail = new(() => new Crash());
    private readonly RecordedLogs _recorded = new();
    private readonly ILoggerFactory _logs;

    public VerifyAuditTests()
    {
        _logs = LoggerFactory.Create(logging => logging.AddProvider(_recorded));
        Hold(Whole);
    }

    public static TheoryData<string> KindsOfChange => [.. Changes.Keys];

    [Fact]
    public async Task A_chain_as_it_was_appended_is_whole() =>
        Assert.Equal(new AuditVerdict(Length, null, Length, Whole[^1].Hash), await Verify());

    [Fact]
    public async Task A_failed_verification_is_logged_for_the_alert()
    {
        await Verify();
        Assert.Empty(_recorded.Entries);

        Hold([.. Whole.Where(record => record.Sequence != 7)]);
        await Verify();

        Assert.StartsWith("The audit log is invalid at entry 7:", Assert.Single(_recorded.Entries, entry => entry is { EventId: 2102, Level: LogLevel.Error }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trail_without_entries_is_whole()
    {
        Hold([]);
        _trail.Claimed = null;

        Assert.Equal(new AuditVerdict(0, null, 0, null), await Verify());
    }

    [Theory]
    [MemberData(nameof(KindsOfChange))]
    public async Task A_changed_entry_is_found_at_every_place(string kind)
    {
        for (var place = 0; place < Length; place++)
        {
            Hold([.. Whole.Take(place), Changes[kind](Whole[place]), .. Whole.Skip(place + 1)]);

            // One that was hashed anew is betrayed by the next, or by the head when it is the last.
            var expected = kind == "hash of the changed content" && place < Length - 1 ? place + 2 : place + 1;
            Assert.Equal(expected, (await Verify()).FirstBroken?.Sequence);
        }
    }

    [Fact]
    public async Task A_removed_entry_is_found_at_every_place()
    {
        for (var place = 0; place < Length; place++)
        {
            Hold([.. Whole.Take(place), .. Whole.Skip(place + 1)]);

            Assert.Equal(place + 1, (await Verify()).FirstBroken?.Sequence);
        }
    }

    [Fact]
    public async Task Two_entries_that_changed_places_are_found_at_every_place()
    {
        for (var place = 0; place < Length - 1; place++)
        {
            Hold([.. Whole.Take(place), Whole[place + 1], Whole[place], .. Whole.Skip(place + 2)]);
            Assert.Equal(place + 1, (await Verify()).FirstBroken?.Sequence);

            // The same with their numbers put right.
            Hold(
            [
                .. Whole.Take(place),
                Whole[place + 1] with { Sequence = place + 1 },
                Whole[place] with { Sequence = place + 2 },
                .. Whole.Skip(place + 2),
            ]);
            Assert.Equal(place + 1, (await Verify()).FirstBroken?.Sequence);
        }
    }

    [Fact]
    public async Task An_inserted_entry_is_found_at_every_place()
    {
        for (var place = 0; place <= Length; place++)
        {
            var inserted = AuditRecord.After(place, place == 0 ? null : Whole[place - 1].Hash, Entry(7777));
            Hold([.. Whole.Take(place), inserted, .. Whole.Skip(place)]);

            // What is behind the head was never appended; what took the last one's place does not have the head's hash.
            Assert.Equal(place == Length ? null : Math.Min(place + 2, Length), (await Verify()).FirstBroken?.Sequence);

            // The same with all that follow numbered anew.
            Hold([.. Whole.Take(place), inserted, .. Whole.Skip(place).Select(record => record with { Sequence = record.Sequence + 1 })]);
            _trail.Claimed = new(1, null, Length + 1, Whole[^1].Hash);
            Assert.NotNull((await Verify()).FirstBroken);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(Length)]
    public async Task An_end_that_was_cut_off_is_found_by_the_head(int count)
    {
        Hold([.. Whole.Take(Length - count)]);

        Assert.Equal(Length - count + 1, (await Verify()).FirstBroken?.Sequence);
    }

    [Fact]
    public async Task A_beginning_that_was_cut_off_is_found_when_no_entry_tells_of_it()
    {
        Hold([.. Whole.Skip(100)]);
        Assert.Equal(1, (await Verify()).FirstBroken?.Sequence);

        _trail.Claimed = new(101, Whole[99].Hash, Length, Whole[^1].Hash);
        Assert.Equal(101, (await Verify()).FirstBroken?.Sequence);
    }

    [Fact]
    public async Task A_beginning_that_retention_removed_leaves_the_rest_whole()
    {
        var told = AuditRecord.After(Length, Whole[^1].Hash, Entry(0) with { Id = "s", Type = AuditEventType.AuditLogTruncated, Detail = Whole[99].Hash });
        Hold([.. Whole.Skip(100), told]);
        _trail.Claimed = new(101, Whole[99].Hash, Length + 1, told.Hash);

        Assert.Equal(new AuditVerdict(901, null, 1001, told.Hash), await Verify());
    }

    /// <summary>A property: whatever a few random changes make of the chain, it is whole only if it is the same.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Any_random_tampering_is_found(int seed)
    {
        var state = (uint)seed;
        for (var round = 0; round < 300; round++)
        {
            var chain = Whole.Take(40).ToList();
            var first = new AuditSpan(1, null, 40, chain[^1].Hash);
            for (var change = 1 + Next(3); change > 0; change--)
            {
                var (a, b) = (Next(chain.Count), Next(chain.Count));
                switch (Next(4))
                {
                    case 0: chain.RemoveAt(a); break;
                    case 1: chain.Insert(a, chain[b]); break;
                    case 2: (chain[a], chain[b]) = (chain[b], chain[a]); break;
                    default: chain[a] = Changes.Values.ElementAt(Next(Changes.Count))(chain[a]); break;
                }
            }

            Hold(chain);
            _trail.Claimed = first;
            Assert.Equal(chain.Take(40).SequenceEqual(Whole.Take(40)), (await Verify()).Whole);
        }

        int Next(int limit) => (int)(((state = (state * 1664525) + 1013904223) >> 8) % limit); // the same on every run
    }

    private static List<AuditRecord> Chain()
    {
        var chain = new List<AuditRecord>();
        for (var number = 0; number < Length; number++)
        {
            chain.Add(AuditRecord.After(number, chain.LastOrDefault()?.Hash, Entry(number)));
        }

        return chain;
    }

    private static AuditEntry Entry(int number) =>
        new($"r{number}/requested", Noon.AddSeconds(number), AuditEventType.ResetRequested, "agent@contoso.example", $"resets/r{number}", $"serial C{number}");

    private static string Flip(string hash) => (hash[0] == '0' ? '1' : '0') + hash[1..];

    private void Hold(List<AuditRecord> records)
    {
        _trail.Records.Clear();
        _trail.Records.AddRange(records);
        _trail.Claimed = new(1, null, Length, Whole[^1].Hash);
    }

    public void Dispose()
    {
        _logs.Dispose();
        _recorded.Dispose();
    }

    private Task<AuditVerdict> Verify() => new VerifyAudit(_trail, _world.Checkpoints, _world.Get<ISignedRecords>(), _world.Get<RecordTampering>(), _logs.CreateLogger<VerifyAudit>()).Execute(CancellationToken.None);
}
