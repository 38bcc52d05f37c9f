using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Tables;

[Collection(AzuriteTests.Name)]
public sealed class TableDeviceLocksTests(AzuriteFixture azurite)
{
    private readonly TestTables _tables = azurite.Tables();

    private IDeviceLocks Locks => _tables.Locks;

    [Fact]
    public async Task The_first_to_come_holds_the_device()
    {
        Assert.Equal("r1", (await Locks.Acquire("d1", "r1", default)).Owner);
        Assert.Equal("r1", (await Locks.Acquire("d1", "r2", default)).Owner);
        Assert.Equal("r2", (await Locks.Acquire("d2", "r2", default)).Owner);
        Assert.Equal("r1", await Locks.FindOwner("d1", default));
        Assert.Equal(["d1 · lock", "d2 · lock"], await _tables.KeysOf("DeviceLocks"));
    }

    [Fact]
    public async Task The_locked_devices_are_listed_without_those_that_are_free_again()
    {
        await Locks.Acquire("d1", "r1", default);
        await Locks.Acquire("D2", "r2", default);
        await Locks.Acquire("d3", "r3", default);
        await Locks.Release("d3", "r3", DateTimeOffset.UnixEpoch, default);

        var locked = new List<string>();
        await foreach (var device in Locks.Locked(default))
        {
            locked.Add(device);
        }

        Assert.Equal(["d1", "d2"], locked.Order());
    }

    [Fact]
    public async Task Who_holds_the_device_may_acquire_it_again()
    {
        await Locks.Acquire("d1", "r1", default);

        Assert.Equal("r1", (await Locks.Acquire("d1", "r1", default)).Owner);
    }

    [Fact]
    public async Task Of_many_at_once_one_holds_the_device_and_all_are_told_which()
    {
        var holders = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Locks.Acquire("d1", $"r{number}", default)));

        Assert.Single(holders.Distinct());
        Assert.Equal(holders[0].Owner, await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task A_lock_is_taken_only_from_whom_it_was_meant_to_be_taken()
    {
        await Locks.Acquire("d1", "r1", default);

        Assert.Equal("r1", (await Locks.Transfer("d1", "r9", "r2", null, default)).Owner);
        Assert.Equal("r2", (await Locks.Transfer("d1", "r1", "r2", null, default)).Owner);
        Assert.Equal("r2", (await Locks.Transfer("d1", "r1", "r3", null, default)).Owner);
        Assert.Equal("r2", await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task Of_many_that_take_a_lock_at_once_one_holds_it()
    {
        await Locks.Acquire("d1", "dead", default);

        var holders = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Locks.Transfer("d1", "dead", $"r{number}", null, default)));

        Assert.Single(holders.Distinct());
    }

    [Fact]
    public async Task A_free_device_can_be_taken() => Assert.Equal("r2", (await Locks.Transfer("d1", "r1", "r2", null, default)).Owner);

    [Fact]
    public async Task Only_the_holder_frees_the_device()
    {
        await Locks.Acquire("d1", "r1", default);

        await Locks.Release("d1", "r2", null, default);
        Assert.Equal("r1", await Locks.FindOwner("d1", default));

        await Locks.Release("d1", "r1", null, default);
        await Locks.Release("d1", "r1", null, default);
        Assert.Null(await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task A_device_is_the_same_in_capitals()
    {
        await Locks.Acquire("ABC-1", "r1", default);

        Assert.Equal("r1", (await Locks.Acquire("abc-1", "r2", default)).Owner);
    }

    [Fact]
    public async Task A_lock_whose_answer_was_lost_is_held()
    {
        await Locks.FindOwner("d1", default);
        _tables.Transport.LoseAnswers(1);
        Assert.Equal("r1", (await Locks.Acquire("d1", "r1", default)).Owner);
    }

    [Fact]
    public async Task A_lock_that_was_taken_with_the_answer_lost_is_held()
    {
        await Locks.Acquire("d1", "r1", default);
        _tables.Transport.LoseAnswers(2); // that of the read, then that of the write
        Assert.Equal("r2", (await Locks.Transfer("d1", "r1", "r2", null, default)).Owner);
    }

    [Fact]
    public async Task A_lock_that_was_released_with_the_answer_lost_is_free()
    {
        await Locks.Acquire("d1", "r1", default);
        _tables.Transport.LoseAnswers(2);
        await Locks.Release("d1", "r1", null, default);
        Assert.Null(await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task To_acquire_is_one_transaction_and_to_release_one_or_two_in_another_process()
    {
        await Locks.FindOwner("d1", default);

        Assert.Equal(1, await _tables.Cost(() => Locks.Acquire("d1", "r1", default)));
        Assert.Equal(1, await _tables.Cost(() => Locks.Release("d1", "r1", null, default)));
        await Locks.Acquire("d1", "r1", default);
        Assert.Equal(2, await _tables.Cost(() => _tables.Another().Locks.Release("d1", "r1", null, default)));
    }

    [Fact]
    public async Task What_another_process_has_taken_since_is_not_released()
    {
        await Locks.Acquire("d1", "r1", default);
        await _tables.Another().Locks.Transfer("d1", "r1", "r2", null, default);

        await Locks.Release("d1", "r1", null, default);

        Assert.Equal("r2", await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task What_another_process_has_given_back_and_taken_again_is_released()
    {
        await Locks.Acquire("d1", "r1", default);
        await _tables.Another().Locks.Release("d1", "r1", null, default);
        await _tables.Another().Locks.Acquire("d1", "r1", default);

        await Locks.Release("d1", "r1", null, default);

        Assert.Null(await Locks.FindOwner("d1", default));
    }

    [Fact]
    public async Task A_free_device_remembers_its_latest_command_until_it_is_forgotten()
    {
        await Locks.Acquire("d1", "r1", default);
        await Locks.Release("d1", "r1", Samples.Noon, default);

        Assert.Null(await Locks.FindOwner("d1", default));
        Assert.Equal(new DeviceLockState("r2", Samples.Noon), await Locks.Acquire("d1", "r2", default));
        Assert.Equal(new DeviceLockState("r2", Samples.Noon), await Locks.Acquire("d1", "r3", default));
        await Locks.Release("d1", "r2", null, default);
        Assert.Equal(0, await Locks.RemoveReleased(Samples.Noon, default));
        Assert.Equal(new DeviceLockState("r3", Samples.Noon), await _tables.Another().Locks.Transfer("d1", "r2", "r3", null, default));
        Assert.Equal(new DeviceLockState("r4", Samples.Noon.AddHours(1)), await Locks.Transfer("d1", "r3", "r4", Samples.Noon.AddHours(1), default));
        Assert.Equal(0, await Locks.RemoveReleased(Samples.Noon.AddHours(2), default));

        await Locks.Release("d1", "r4", null, default);
        Assert.Equal(1, await Locks.RemoveReleased(Samples.Noon.AddHours(2), default));
        Assert.Empty(await _tables.KeysOf("DeviceLocks"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_command_is_remembered_and_the_device_acquired_whatever_answer_is_lost(int lost)
    {
        await Locks.Acquire("d1", "r1", default);
        _tables.Transport.LoseAnswers(lost);
        await Locks.Release("d1", "r1", Samples.Noon, default);
        _tables.Transport.LoseAnswers(lost);

        Assert.Equal(new DeviceLockState("r2", Samples.Noon), await Locks.Acquire("d1", "r2", default));
    }

    [Fact]
    public async Task Of_many_that_acquire_a_device_with_a_command_one_holds_it()
    {
        await Locks.Acquire("d1", "r", default);
        await Locks.Release("d1", "r", Samples.Noon, default);

        var holders = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Locks.Acquire("d1", $"r{number}", default)));

        Assert.Equal(Samples.Noon, Assert.Single(holders.Distinct()).CommandedAt);
    }
}
