using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Records;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>A tenant of many iPhones and runs over them, in virtual time.</summary>
internal static class BulkRunScenario
{
    public static string Id(int index) => string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{index:D12}");

    public static World Tenant(VirtualTime time, int devices, params (string Name, string Value)[] settings)
    {
        var world = new World(time) { Settings = { ["Passcode:Bulk:ApprovalAbove"] = "100000" } };
        foreach (var (name, value) in settings)
        {
            world.Settings["Passcode:" + name] = value;
        }

        for (var index = 0; index < devices; index++)
        {
            world.Tenant.Add(Sample.IPhone(Id(index)));
        }

        return world;
    }

    public static BulkRequest Everything(bool dryRun = false, int? maxTargets = null) => new(
        new BulkSelection.Filter(new DeviceFilter([], null, [])), "INC0010023", "stolen batch", "operator@contoso.example", dryRun, maxTargets);

    public static async Task<BulkRun> Ask(OrchestrationHarness process, BulkRequest request, string? key = null) =>
        Assert.IsType<RequestResult<BulkRun>.Accepted>(
            await process.Services.GetRequiredService<AcceptBulkRun>().Execute(request, World.Origin, key, CancellationToken.None)).Record;

    /// <summary>A run from its request to its end.</summary>
    public static async Task<BulkRun> Run(World world, VirtualTime time, BulkRequest? request = null)
    {
        await using var process = await world.Begin(time);
        var run = await Ask(process, request ?? Everything());
        await process.End(run.Id);
        return await Read(world, run.Id);
    }

    public static async Task<BulkRun> Read(World world, string id) => (await world.BulkRuns.Find(id, CancellationToken.None))!.Value;

    public static async Task<BulkRun> Until(World world, VirtualTime time, string id, Func<BulkRun, bool> condition)
    {
        while (true)
        {
            if (await Read(world, id) is var run && condition(run))
            {
                return run;
            }

            await Task.Delay(TimeSpan.FromSeconds(1), time);
        }
    }

    /// <summary>The state of an orchestration that knows nothing of its targets, but that all shards may be sent to.</summary>
    public static BulkState State(BulkPhase phase, BulkRun run, VirtualTime time) =>
        new(phase, Shards: [.. Enumerable.Repeat(new ShardState(BulkCounts.None, time.GetUtcNow(), null), run.Shards)]);

    /// <summary>The most commands in any window of 20 s.</summary>
    public static int Peak(FakeTenant tenant)
    {
        DateTimeOffset[] times = [.. tenant.ResetTimes];
        var (first, peak) = (0, 0);
        for (var last = 0; last < times.Length; last++)
        {
            while (times[last] - times[first] >= TimeSpan.FromSeconds(20))
            {
                first++;
            }

            peak = Math.Max(peak, last - first + 1);
        }

        return peak;
    }

    public static void ExpectOneCommandEach(World world, int count)
    {
        Assert.Equal(count, world.Tenant.Resets.Count);
        Assert.Equal(count, world.Tenant.Resets.Distinct().Count());
    }

    /// <summary>An uploaded list. <c>ToAsyncEnumerable</c> would be ambiguous: a package of the engine brings another.</summary>
    public static async IAsyncEnumerable<ListedDevice> Uploaded(IEnumerable<DeviceReference> devices)
    {
        foreach (var (index, device) in devices.Index())
        {
            await Task.CompletedTask;
            yield return new(index + 1, device);
        }
    }
}
