using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Passcode.GraphSimulator;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>
/// Resets are submitted all the time while the host is killed at random times. <c>PASSCODE_CAMPAIGN=full</c> does so for 30 minutes, otherwise
/// for a few kills.
/// </summary>
public sealed class CrashSoakTests(ITestOutputHelper output) : LocalHostTest
{
    private static readonly TimeSpan Length = Campaign.IsFull ? TimeSpan.FromMinutes(30) : TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(20);
    private static readonly TimeSpan BetweenSubmissions = TimeSpan.FromMilliseconds(500);

    protected override SimulatorOptions Tenant => base.Tenant with { ConfirmAfter = TimeSpan.FromSeconds(1), Devices = Campaign.IsFull ? 8000 : 200 };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, new Dictionary<string, string> { ["Passcode__Engine__DeduplicatesStarts"] = "true" });

    [Fact]
    public async Task Under_load_and_random_kills_every_accepted_reset_completes_with_one_command()
    {
        var devices = new Queue<TenantDevice>((await Dependencies.Simulator.GeneratedDevices()).Where(device => device.IsResettable));
        var accepted = new ConcurrentDictionary<string, TenantDevice>();
        var watch = Stopwatch.StartNew();
        using var end = new CancellationTokenSource();
        var load = Submit(devices, accepted, end.Token);
        var kills = 0;
        while (watch.Elapsed < Length && !load.IsCompleted)
        {
            // A host that is killed before it can do anything shows nothing, however slow the machine is.
            var before = accepted.Count;
            await Poll.Until(() => accepted.Count, count => count > before || load.IsCompleted, Long);
            await Task.Delay(TimeSpan.FromSeconds(RandomNumberGenerator.GetInt32(15))); // the moment of the kill is what is random
            await Host.Restart();
            kills++;
        }

        await end.CancelAsync();
        await load;
        watch.Restart();
        var resets = new List<ResetView>();
        foreach (var id in accepted.Keys)
        {
            resets.Add(await Host.Api.UntilEnded(id));
        }

        await Dependencies.UntilIdle();
        output.WriteLine($"{accepted.Count} resets, {kills} kills in {Length.TotalSeconds:0} s; all ended {watch.Elapsed.TotalSeconds:0} s after the last one");
        Assert.NotEqual(0, kills);
        Assert.Each(resets, reset => Assert.True(reset is { Status: "completed", Late: false, HasIntactTimeline: true }, reset.ToString()));
        var truth = (await Dependencies.Simulator.AllResets()).ToDictionary(device => device.DeviceId.ToString(), device => device.Count);
        Assert.Each(accepted.Values, device => Assert.Equal(1, truth[device.Id]));
        Assert.Equal(accepted.Count, truth.Count);
        Assert.Empty(await Dependencies.LockedDevices());
    }

    private async Task Submit(Queue<TenantDevice> devices, ConcurrentDictionary<string, TenantDevice> accepted, CancellationToken end)
    {
        var submissions = new List<Task>();
        while (!end.IsCancellationRequested && devices.TryDequeue(out var device))
        {
            submissions.Add(UntilAccepted(device));
            await Task.Delay(BetweenSubmissions, CancellationToken.None); // the rate of the load
        }

        await Task.WhenAll(submissions);

        async Task UntilAccepted(TenantDevice device) => accepted[(await SubmitUntilAnswered(device)).Id] = device;
    }

    // As a helpdesk does: the same key until there is an answer.
    private async Task<ResetView> SubmitUntilAnswered(TenantDevice device)
    {
        var key = Unique.Key();
        var answer = await Poll.Until(
            async () =>
            {
                try
                {
                    return await Host.Api.Post("api/resets", ResetSubmission.For(device.Id), key);
                }
                catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException)
                {
                    return null;
                }
            },
            answer => answer is { Status: HttpStatusCode.Accepted or HttpStatusCode.OK },
            Long);
        return answer!.Read<ResetView>();
    }
}
