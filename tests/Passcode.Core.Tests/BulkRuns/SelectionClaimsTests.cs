using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>A selection belongs to one run at a time.</summary>
public sealed class SelectionClaimsTests
{
    private static readonly (DeviceKey, string)[] Devices = [(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(0)), (DeviceKey.SerialNumber, "SN-A"), (DeviceKey.Imei, "35693803564380")];

    public static TheoryData<string, (DeviceKey, string)[]> SameLists => new()
    {
        { "as it was", Devices },
        { "in another order", [.. Devices.Reverse()] },
        { "twice", [.. Devices, .. Devices] },
        { "in another case", [Devices[0], (DeviceKey.SerialNumber, "sn-a"), Devices[2]] },
        { "with a check digit", [Devices[0], Devices[1], (DeviceKey.Imei, "356938035643809")] },
    };

    public static TheoryData<string, (DeviceKey, string)[]> OtherLists => new()
    {
        { "one less", Devices[..2] },
        { "one more", [.. Devices, (DeviceKey.SerialNumber, "SN-B")] },
        { "another kind of name", [Devices[0], (DeviceKey.Imei, "SN-A"), Devices[2]] },
    };

    public static TheoryData<BulkSelection, BulkSelection> SameSelections
    {
        get
        {
            var rows = new TheoryData<BulkSelection, BulkSelection>
            {
                {
                    new BulkSelection.Filter(new([DevicePlatform.Ios, DevicePlatform.Android], "company", [])),
                    new BulkSelection.Filter(new([DevicePlatform.Android, DevicePlatform.Ios, DevicePlatform.Ios], "company", []))
                },
            };
            foreach (var kind in typeof(BulkSelection).GetNestedTypes())
            {
                if (kind.GetConstructor([typeof(string)]) is { } named)
                {
                    rows.Add((BulkSelection)named.Invoke(["Kiosk-0A"]), (BulkSelection)named.Invoke([" kiosk-0a "]));
                }
            }

            return rows;
        }
    }

    // A list has the hash of its devices instead.
    [Fact]
    public void Every_kind_of_selection_has_a_case() => Assert.Equal(
        typeof(BulkSelection).GetNestedTypes().Where(type => type != typeof(BulkSelection.List)).Select(type => type.Name).Order(),
        SameSelections.Select(row => row[0].GetType().Name).Order());

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("k", false)]
    [InlineData("k", true)]
    public void Six_equal_requests_at_the_same_instant_are_one_run(string? key, bool isList) => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 30);
        await using var process = await world.Begin(time);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => isList
            ? Ask(process, [.. Enumerable.Range(0, 30).Select(index => (DeviceKey.IntuneDeviceId, BulkRunScenario.Id(index)))], key)
            : process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), World.Origin, key, default)));

        var run = Assert.Single(world.BulkRuns.All);
        var named = answers.Select(answer => answer switch
        {
            RequestResult<BulkRun>.Accepted { Record.Id: var id } => (true, id),
            BulkRequestResult.Overlaps { RunId: var id } => (false, id),
            _ => throw new InvalidOperationException($"{answer}"),
        }).ToList();
        Assert.Each(named, answer => Assert.Equal(run.Id, answer.id));
        Assert.Equal(key is null ? 1 : 6, named.Count(answer => answer.Item1));
        await process.End(run.Id);
        BulkRunScenario.ExpectOneCommandEach(world, 30);
    });

    [Theory]
    [MemberData(nameof(SameLists))]
    public Task A_list_of_the_same_devices_is_the_same_selection(string how, (DeviceKey, string)[] devices) => Compare(how, devices, isSame: true);

    [Theory]
    [MemberData(nameof(OtherLists))]
    public Task A_list_of_other_devices_is_another_selection(string how, (DeviceKey, string)[] devices) => Compare(how, devices, isSame: false);

    [Theory]
    [MemberData(nameof(SameSelections))]
    public void A_selection_of_Graphs_is_the_same_however_it_is_written(BulkSelection one, BulkSelection other)
    {
        Assert.Equal(one.Hash(), other.Hash());
        Assert.NotEqual(one.Hash(), new BulkSelection.Category("another").Hash());
    }

    [Fact]
    public void A_selection_is_free_again_at_the_end_of_its_run_and_never_held_by_a_dry_run() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 5);
        await using var process = await world.Begin(time);
        var dry = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(dryRun: true));
        var first = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        var second = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(dryRun: true));
        Assert.IsType<BulkRequestResult.Overlaps>(await process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), World.Origin with { CallerId = "another" }, null, default));
        await Task.WhenAll(new[] { dry, first, second }.Select(run => process.End(run.Id)));

        Assert.Equal(1, await world.Keys.RemoveExpired(time.GetUtcNow().AddSeconds(1), default));
        await process.End((await BulkRunScenario.Ask(process, BulkRunScenario.Everything())).Id);
        Assert.Equal(10, world.Tenant.Resets.Count);
    });

    [Fact]
    public void A_request_that_was_refused_and_comes_again_with_its_key_begins_when_it_is_accepted() => VirtualTime.Run(async time =>
    {
        var world = BulkRunScenario.Tenant(time, 3);
        await using var process = await world.Begin(time);
        var first = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        Assert.IsType<BulkRequestResult.Overlaps>(await process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), World.Origin, "k", default));
        await process.End(first.Id);
        var accepted = time.GetUtcNow();
        var second = await BulkRunScenario.Ask(process, BulkRunScenario.Everything(), "k");
        await process.End(second.Id);

        Assert.Equal(accepted, second.RequestedAt);
        Assert.Equal(3, (await BulkRunScenario.Read(world, second.Id)).Counts.InState(TargetState.Completed)); // not duplicates of the first run
        Assert.Equal(6, world.Tenant.Resets.Count);
    });

    [Fact]
    public async Task A_run_that_ended_without_ending_its_claim_is_in_nobodys_way()
    {
        var world = new World();
        var first = Accepted(await Ask(world));
        await world.Get<RecordUpdater<BulkRun>>().Update(
            first.Id, run => (run with { Status = BulkRunStatus.Completed, EndedAt = run.RequestedAt }).Record(run.RequestedAt, TimelineEventType.Ended), default);

        Assert.NotEqual(first.Id, Accepted(await Ask(world)).Id);
    }

    [Fact]
    public async Task Whenever_the_process_dies_while_it_accepts_a_run_the_selection_is_free_after_two_minutes_unless_the_run_exists()
    {
        var whole = new World();
        Accepted(await Ask(whole));
        for (var at = 0; at < whole.Crash.Calls; at++)
        {
            foreach (var isAfterEffect in new[] { false, true })
            {
                var world = new World { Crash = new Crash(at, isAfterEffect) };
                await Assert.ThrowsAsync<CrashException>(() => Ask(world));
                world.Crash = new Crash();
                var isRecorded = world.BulkRuns.All.Any();
                var atOnce = await Ask(world);
                world.Time.Advance(TimeSpan.FromMinutes(2));
                var later = await Ask(world);

                var answers = new[] { atOnce, later };
                Assert.Equal(isRecorded ? 0 : 1, answers.Count(answer => answer is RequestResult<BulkRun>.Accepted));
                var run = Assert.Single(world.BulkRuns.All, run => !run.HasEnded);
                Assert.DoesNotContain(answers.OfType<BulkRequestResult.Overlaps>(), overlap => overlap.Run is not null && overlap.RunId != run.Id);
                Assert.True(later is RequestResult<BulkRun>.Accepted or BulkRequestResult.Overlaps { Run: not null });
            }
        }
    }

    [Fact]
    public async Task A_process_that_was_taken_for_dead_between_claim_and_record_starts_nothing()
    {
        var world = new World();
        var claims = world.Get<SelectionClaims>();
        var frozen = Run(world, TimedId.New(world.Time.GetUtcNow()));
        Assert.Null(await claims.FindOwner(frozen, default));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new SelectionOwner(frozen.Id, null), await claims.FindOwner(Run(world, TimedId.New(world.Time.GetUtcNow())), default));
        world.Time.Advance(TimeSpan.FromMinutes(1));
        var next = Run(world, TimedId.New(world.Time.GetUtcNow()));
        Assert.Null(await claims.FindOwner(next, default));

        Assert.Null(await world.BulkRuns.TrySave(frozen.Record(frozen.RequestedAt, TimelineEventType.Accepted), null, default));
        var stored = (await world.BulkRuns.Find(frozen.Id, default))!.Value;
        Assert.Equal(BulkRunStatus.Failed, stored.Status);
        Assert.Contains(next.Id, stored.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_two_take_over_at_once_is_ones()
    {
        var world = new World();
        var claims = world.Get<SelectionClaims>();
        Assert.Null(await claims.FindOwner(Run(world, TimedId.New(world.Time.GetUtcNow())), default));
        world.Time.Advance(TimeSpan.FromMinutes(3));

        var found = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => claims.FindOwner(Run(world, TimedId.New(world.Time.GetUtcNow())), default)));

        Assert.Single(found, holder => holder is null);
        Assert.Single(found.OfType<SelectionOwner>().Distinct());
    }

    private static BulkRun Run(World world, string id) => new()
    {
        Id = id,
        Request = BulkRunScenario.Everything(),
        Origin = World.Origin,
        SelectionHash = "hash",
        Status = BulkRunStatus.Preparing,
        RequestedAt = world.Time.GetUtcNow(),
        Deadline = world.Time.GetUtcNow().AddDays(1),
    };

    private static async Task Compare(string how, (DeviceKey, string)[] devices, bool isSame)
    {
        var world = new World();
        var first = Accepted(await Ask(world, Devices));
        var answer = await Ask(world, devices);

        Assert.NotEmpty(how);
        Assert.Equal(isSame ? first.Id : null, (answer as BulkRequestResult.Overlaps)?.RunId);
        Assert.Equal(isSame ? 1 : 2, world.BulkRuns.All.Count());
    }

    private static BulkRun Accepted(RequestResult<BulkRun> answer) => Assert.IsType<RequestResult<BulkRun>.Accepted>(answer).Record;

    private static Task<RequestResult<BulkRun>> Ask(World world) => world.Get<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), World.Origin, null, default);

    private static Task<RequestResult<BulkRun>> Ask(World world, (DeviceKey, string)[] devices) => Ask(world.Get<AcceptBulkRun>(), devices, null);

    private static Task<RequestResult<BulkRun>> Ask(OrchestrationHarness process, (DeviceKey, string)[] devices, string? key) =>
        Ask(process.Services.GetRequiredService<AcceptBulkRun>(), devices, key);

    private static Task<RequestResult<BulkRun>> Ask(AcceptBulkRun request, (DeviceKey Key, string Value)[] devices, string? key) => request.Execute(
        BulkRunScenario.Everything() with { Selection = BulkSelection.Listed },
        BulkRunScenario.Uploaded(devices.Select(device => new DeviceReference(device.Key, device.Value))),
        World.Origin,
        key,
        default);
}
