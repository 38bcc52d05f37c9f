using Passcode.Adapters.Tables;
using Passcode.Core.Records;
using Passcode.Core.Schedules;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableSchedulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);
    private static readonly ScheduleState State = new(
        "Nightly",
        Now,
        Now.AddHours(1),
        [new StartedTick("r2", Now, "ada"), new StartedTick("r1", Now)],
        new SkippedOccurrence(Now.AddHours(-1), SkipReason.OutsideWindow),
        new ScheduleSwitch(2, true, Now, "ada", "audit"));

    private readonly TestTables _tables;
    private readonly TableSchedules _schedules;

    public TableSchedulesTests(AzuriteFixture azurite)
    {
        _tables = azurite.Tables();
        _schedules = new TableSchedules(_tables.All);
    }

    [Fact]
    public async Task A_state_is_read_as_it_was_written_whatever_the_case_of_the_name()
    {
        Assert.Null(await _schedules.Find("Nightly", default));
        var saved = await _schedules.TrySave(State, null, default);

        Assert.Equivalent(new Versioned<ScheduleState>(State, saved!.Version), await _schedules.Find("NIGHTLY", default), strict: true);
        Assert.Equal(["schedule · nightly"], await _tables.KeysOf("Schedules"));
    }

    [Fact]
    public async Task Only_who_read_the_latest_state_writes_the_next()
    {
        var first = (await _schedules.TrySave(State, null, default))!;
        var second = await _schedules.TrySave(State with { Starting = null }, first.Version, default);

        Assert.NotNull(second);
        Assert.Null(await _schedules.TrySave(State, first.Version, default));
        Assert.Null(await _schedules.TrySave(State, null, default));
        Assert.Null((await _schedules.Find("nightly", default))!.Value.Starting);
    }

    [Fact]
    public async Task Of_many_at_once_one_writes()
    {
        var first = (await _schedules.TrySave(State, null, default))!;

        var all = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => _schedules.TrySave(State with { Starting = null }, first.Version, default)));

        Assert.Single(all.OfType<Versioned<ScheduleState>>());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_write_whose_answer_was_lost_counts(bool isNew)
    {
        var version = isNew ? null : (await _schedules.TrySave(State, null, default))!.Version;
        await _schedules.Find("nightly", default);
        _tables.Transport.LoseAnswers(1);

        var saved = await _schedules.TrySave(State with { Starting = null }, version, default);

        Assert.NotNull(saved);
        Assert.Equivalent(saved, await _schedules.Find("nightly", default), strict: true);
    }
}
