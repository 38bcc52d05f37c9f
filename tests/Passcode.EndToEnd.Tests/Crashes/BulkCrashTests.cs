using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Protocol;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>
/// A bulk run whose host is killed at random calls while Graph misbehaves: 5 % of the commands answer 503, 2 % are executed and their answer
/// lost, and 429 comes in bursts. <c>PASSCODE_CAMPAIGN=full</c> takes 2,000 devices and 30 crashes, otherwise there are fewer of both.
/// </summary>
public sealed class BulkCrashTests(ITestOutputHelper output) : LocalHostTest
{
    private static readonly (int Devices, int Crashes, int CallsBetween) Size = Campaign.IsFull ? (2000, 30, 300) : (120, 4, 60);

    private readonly CrashInjector _crashes = new();

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 2 * Size.Devices, ConfirmAfter = TimeSpan.FromSeconds(1), Throttling = true };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(
        Dependencies,
        new Dictionary<string, string>
        {
            ["Passcode__Bulk__ApprovalAbove"] = "100000",
            ["Passcode__Bulk__CanarySize"] = "3",
            ["Passcode__Bulk__WaveSize"] = "100",
            ["Passcode__Bulk__FirstPollDelay"] = "00:00:03",
        },
        _crashes);

    [Fact]
    public async Task Whenever_the_host_crashes_every_device_of_the_run_is_reset_once_and_no_other()
    {
        var wanted = (await Dependencies.Simulator.GeneratedDevices(Size.Devices, device => device.IsIos)).Select(device => device.Id).ToHashSet();
        await using var unavailable = await Arm(new FaultEffect(Status: 503), 0.05, seed: 1);
        await using var lost = await Arm(new FaultEffect(Status: 504, AfterEffect: true), 0.02, seed: 2);
        await using var dropped = await Arm(new FaultEffect(Connection: FaultConnection.DropAfter), 0.002, seed: 3);
        await using var throttled = await Arm(new FaultEffect(Status: 429, RetryAfterSeconds: 1), 0.002, seed: 4);
        var watch = Stopwatch.StartNew();
        using var list = new StringContent(string.Join('\n', wanted), Encoding.UTF8, "text/csv");
        var asked = await Host.Api.Send(HttpMethod.Post, "api/bulk-runs/csv?requestedBy=operator%40contoso.example&reason=stolen&startAutomatically=true", list);
        var id = asked.Expect(HttpStatusCode.Accepted).Read<JsonElement>().GetProperty("id").GetString()!;

        var crashes = 0;
        while (crashes < Size.Crashes)
        {
            _crashes.Arm(new CrashPoint(RandomNumberGenerator.GetInt32(1, Size.CallsBetween), (CrashTiming)RandomNumberGenerator.GetInt32(2)), Host.Kill);
            output.WriteLine($"crashed at {await _crashes.Crashed.WaitAsync(Poll.Timeout)}");
            crashes++;
            await Host.Restart();
        }

        _crashes.Arm(null, () => { });
        var run = await Host.Api.UntilRunEnded(id, TimeSpan.FromMinutes(12));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{wanted.Count} devices, {crashes} crashes, {watch.Elapsed.TotalSeconds:0} s: {run.GetProperty("counts")}"));
        var truth = await Dependencies.Simulator.AllResets();

        Assert.Equal("completed", run.GetProperty("status").GetString());
        Assert.Equal(wanted.Count, run.GetProperty("counts").GetProperty("completed").GetInt32());
        Assert.Equal(wanted.Order(), truth.Select(device => device.DeviceId.ToString()).Order());
        Assert.Each(truth, device => Assert.Equal(1, device.Count));
        Assert.Equal(0, await Dependencies.UntilIdle());
    }

    private Task<IAsyncDisposable> Arm(FaultEffect effect, double share, long seed) =>
        Dependencies.Simulator.Arm(new FaultRule(effect, Kind: RequestKind.Post, Probability: share, Seed: seed));
}
