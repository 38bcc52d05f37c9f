using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Pacing;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.GraphSimulator.Throttling;

namespace Passcode.Testing.Fakes;

/// <summary>Single resets submitted at once, beside a bulk run and people who look up devices, in virtual time and behind Graph's limits.</summary>
internal static class MixedLoad
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static MixedLoadFigures Run(int resets, int devices, int people)
    {
        MixedLoadFigures? figures = null;
        VirtualTime.Run(async time => figures = await Run(resets, devices, people, time));
        return figures!;
    }

    private static async Task<MixedLoadFigures> Run(int resets, int devices, int people, VirtualTime time)
    {
        var world = new World(time) { Settings = { ["Passcode:Bulk:ApprovalAbove"] = "100000", ["Passcode:Bulk:CanarySize"] = "0" } };
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(5);
        world.Tenant.ConfirmsLaterBy = id => TimeSpan.FromSeconds(int.Parse(id.AsSpan(24), CultureInfo.InvariantCulture) * 7919L % 50);
        for (var device = 0; device < devices; device++)
        {
            world.Tenant.Add(Sample.IPhone($"00000000-0000-0000-0000-{device:D12}"));
        }

        for (var device = 0; device < resets; device++)
        {
            world.Tenant.Add(Sample.WorkProfile($"11111111-0000-0000-0000-{device:D12}"));
        }

        var throttle = new IntuneThrottle(new ThrottlingLimits(), enforced: true);
        await using var process = await OrchestrationHarness.Begin(
            time,
            services =>
            {
                world.AddTo(services);
                services.AddSingleton(provider => new PacedTenant(world.Tenant, provider.GetRequiredService<GraphPacer>(), throttle, time))
                    .AddSingleton<IManagedDevices>(provider => provider.GetRequiredService<PacedTenant>())
                    .AddSingleton<IDeviceBatches>(provider => provider.GetRequiredService<PacedTenant>())
                    .AddSingleton<IDeviceSelections>(provider => provider.GetRequiredService<PacedTenant>());
            },
            World.AddTasks,
            Passcode.Core.Orchestration.OrchestrationJson.Converter);
        var began = time.GetUtcNow();
        var filter = new BulkSelection.Filter(new DeviceFilter([DevicePlatform.Ios], null, []));
        var run = devices == 0 ? null : Assert.IsType<RequestResult<BulkRun>.Accepted>(await process.Services.GetRequiredService<AcceptBulkRun>().Execute(
            new BulkRequest(filter, "CHG4711", "mix", "operator@contoso.example"), World.Origin, null, CancellationToken.None)).Record;
        var ids = new List<string>();
        for (var reset = 0; reset < resets; reset++)
        {
            ids.Add(await World.Accept(process, World.Request($"11111111-0000-0000-0000-{reset:D12}", ticket: null)));
        }

        var isOver = false;
        var lookups = Task.WhenAll(Enumerable.Range(0, people).Select(person => LookUp(person)));
        await Task.WhenAll(ids.Select(process.End));
        var resetsEnd = time.GetUtcNow();
        await (run is null ? Task.CompletedTask : process.End(run.Id));
        isOver = true;

        var all = await Task.WhenAll(ids.Select(world.Read));
        var ended = run is null ? null : (await world.BulkRuns.Find(run.Id, CancellationToken.None))!.Value;
        var waits = (await lookups).SelectMany(each => each).Order().ToList();
        return new(
            resets,
            devices,
            people,
            process.Services.GetRequiredService<PacedTenant>().Throttled,
            throttle.PeakWrites.All,
            all.Count(reset => reset.Status == ResetStatus.Completed),
            Math.Round(resets == 0 ? 0 : (all.Max(reset => reset.IssuedAt!.Value) - began).TotalSeconds, 1),
            Math.Round((resetsEnd - began).TotalSeconds, 1),
            ended?.Counts.InState(TargetState.Completed) ?? 0,
            Math.Round(((ended?.AllIssuedAt ?? began) - began).TotalSeconds, 1),
            Math.Round(((ended?.EndedAt ?? resetsEnd) - began).TotalSeconds, 1),
            waits.Count,
            Math.Round(waits.Count == 0 ? 0 : waits[(int)Math.Ceiling(waits.Count * 0.99) - 1].TotalSeconds, 2),
            Math.Round((double)process.Hub.ActivityRuns.GetValueOrDefault(IssueCommandActivity.Name) / Math.Max(1, resets), 2),
            Math.Round((double)process.Hub.ActivityRuns.Values.Sum() / (resets + devices), 4),
            Math.Round(process.Hub.LongestActivity.TotalSeconds, 1),
            Math.Round((double)world.Budgets.Transactions / (resets + devices), 3));

        async Task<List<TimeSpan>> LookUp(int person)
        {
            await Task.Delay(Pause * person / people, time);
            process.Services.GetRequiredService<GraphPacer>().CallFor(GraphPriority.Person, $"agent {person}");
            var answered = new List<TimeSpan>();
            while (!isOver)
            {
                var asked = time.GetUtcNow();
                var device = new DeviceReference(DeviceKey.SerialNumber, $"SN-11111111-0000-0000-0000-{person:D12}");
                var report = await process.Services.GetRequiredService<CheckEligibility>().Execute(device, null, CancellationToken.None);
                answered.Add(report.Succeeded ? time.GetUtcNow() - asked : TimeSpan.MaxValue);
                await Task.Delay(Pause, time);
            }

            return answered;
        }
    }
}

/// <summary>What a mixed load came to.</summary>
/// <param name="Resets">Single resets.</param>
/// <param name="Devices">Devices of the run.</param>
/// <param name="People">People who look up a device each five seconds.</param>
/// <param name="Throttled">429s.</param>
/// <param name="PeakWrites">The most commands in any 20 s.</param>
/// <param name="ResetsCompleted">Resets that completed.</param>
/// <param name="ResetsIssued">Seconds until the last reset was issued.</param>
/// <param name="ResetsEnded">Seconds until the last reset ended.</param>
/// <param name="DevicesCompleted">Devices of the run that completed.</param>
/// <param name="RunIssued">Seconds until the last command of the run.</param>
/// <param name="RunEnded">Seconds until the run ended.</param>
/// <param name="LookUps">Look-ups.</param>
/// <param name="LookUp99">Seconds of a look-up, 99th percentile.</param>
/// <param name="IssueVisits">Activities that a reset needed to be issued.</param>
/// <param name="Activities">Activities a device.</param>
/// <param name="LongestActivity">Seconds of the longest activity.</param>
/// <param name="Transactions">Transactions of the pacer a device.</param>
internal sealed record MixedLoadFigures(
    int Resets,
    int Devices,
    int People,
    int Throttled,
    int PeakWrites,
    int ResetsCompleted,
    double ResetsIssued,
    double ResetsEnded,
    int DevicesCompleted,
    double RunIssued,
    double RunEnded,
    int LookUps,
    double LookUp99,
    double IssueVisits,
    double Activities,
    double LongestActivity,
    double Transactions);
