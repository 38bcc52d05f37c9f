using System.Diagnostics;
using System.Net;
using Passcode.EndToEnd.Tests.Crashes;
using Passcode.GraphSimulator;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>Table storage stops in the middle of many resets and comes back.</summary>
public sealed class StorageOutageTests(ITestOutputHelper output) : LocalHostTest
{
    private static readonly int Resets = Campaign.IsFull ? 200 : 30;
    private static readonly int BrokenCalls = Campaign.IsFull ? 2000 : 200;

    private readonly StorageOutage _outage = new();

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 3 * Resets, ConfirmAfter = TimeSpan.FromSeconds(1) };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, observer: _outage);

    [Fact]
    public async Task Nothing_is_lost_nothing_is_issued_twice_and_readiness_says_so()
    {
        var devices = await Dependencies.Simulator.GeneratedDevices(Resets, device => device.IsResettable);
        var half = devices.Count / 2;
        var before = await Task.WhenAll(devices.Take(half).Select(device => Submit(device, Unique.Key())));
        await Poll.Until(Completed, count => count >= 1); // some are on their way, most are not

        _outage.Begin();
        var watch = Stopwatch.StartNew();
        var during = devices.Skip(half).Select(device => Submit(device, Unique.Key())).ToList();
        var notReady = await Poll.Until(Ready, status => status == HttpStatusCode.ServiceUnavailable);
        await Poll.Until(() => _outage.Broken, broken => broken >= BrokenCalls);
        _outage.End();

        var ready = await Poll.Until(Ready, status => status == HttpStatusCode.OK);
        var ids = before.Concat(await Task.WhenAll(during)).ToList();
        var ended = await Task.WhenAll(ids.Select(Host.Api.UntilEnded));
        await Dependencies.UntilIdle();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (notReady, ready));
        Assert.Equal(Resets, ids.Distinct().Count());
        Assert.Each(ended, reset => Assert.True(reset is { Status: "completed", Late: false, HasIntactTimeline: true }, reset.ToString()));
        foreach (var device in devices)
        {
            Assert.Single(await Dependencies.Simulator.Resets(device.Id));
        }

        Assert.Empty(await Dependencies.LockedDevices());
        await TrailTellsOfEach(ids);
        output.WriteLine($"{Resets} resets, {_outage.Broken} calls broken in {watch.Elapsed.TotalSeconds:0} s");
    }

    private async Task TrailTellsOfEach(IReadOnlyCollection<string> ids)
    {
        var verdict = (await Host.Api.Post("api/audit/verify")).Expect(HttpStatusCode.OK).Content;
        var lines = (await Host.Api.Get("api/audit/export")).Expect(HttpStatusCode.OK).Body.TrimEnd('\n').Split('\n');

        Assert.True(verdict.GetProperty("whole").GetBoolean(), verdict.ToString());
        Assert.Equal(Resets + 1, verdict.GetProperty("entries").GetInt32()); // one for the policy in force
        Assert.Each(ids, id => Assert.Single(lines, line => line.Contains($"{id}/requested", StringComparison.Ordinal)));
    }

    // As a helpdesk does: the same key until it is taken.
    private async Task<string> Submit(TenantDevice device, string key)
    {
        var answer = await Poll.Until(
            () => Host.Api.Post("api/resets", ResetSubmission.For(device.Id), key),
            answer =>
            {
                answer.Expect(HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
                return answer.Status != HttpStatusCode.ServiceUnavailable;
            });
        return answer.Read<ResetView>().Id;
    }

    private async Task<HttpStatusCode> Ready() => (await Host.Api.Get("api/health/ready")).Status;

    private async Task<int> Completed() =>
        (await Host.Api.Get("api/resets?status=completed&top=200")).Content.GetProperty("value").GetArrayLength();
}
