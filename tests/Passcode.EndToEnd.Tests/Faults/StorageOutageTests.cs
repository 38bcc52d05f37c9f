using System.Net;
using Passcode.EndToEnd.Tests.Deaths;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Faults;

/// <summary>Table storage stops in the middle of many resets and comes back.</summary>
public sealed class StorageOutageTests(ITestOutputHelper output) : IAsyncLifetime
{
    private static readonly int Resets = Campaign.IsFull ? 200 : 30;
    private static readonly TimeSpan Length = Campaign.IsFull ? TimeSpan.FromSeconds(30) : TimeSpan.FromSeconds(6);

    private readonly Outage _outage = new();
    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 3 * Resets, ConfirmAfter = TimeSpan.FromSeconds(1) });
        _host = await OwnHost.Start(_ground, watcher: _outage);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task Nothing_is_lost_nothing_is_issued_twice_and_readiness_says_so()
    {
        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsIos || device.IsAndroid).Take(Resets).ToList();
        var half = devices.Count / 2;
        var before = await Task.WhenAll(devices.Take(half).Select(device => Submit(device, Some.Key())));
        await Patience.Until(Completed, count => count >= 1); // some are on their way, most are not

        _outage.Begin();
        var during = devices.Skip(half).Select(device => Submit(device, Some.Key())).ToList();
        var notReady = await Patience.Until(Ready, status => status == HttpStatusCode.ServiceUnavailable);
        await Task.Delay(Length); // the outage itself is what is tested
        _outage.End();

        var ready = await Patience.Until(Ready, status => status == HttpStatusCode.OK);
        var ids = before.Concat(await Task.WhenAll(during)).ToList();
        var ended = await Task.WhenAll(ids.Select(_host.Api.UntilEnded));
        await _ground.UntilNothingIsUnderWay();

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (notReady, ready));
        Assert.True(_outage.Broken > 0);
        Assert.Equal(Resets, ids.Distinct().Count());
        Assert.All(ended, reset => Assert.True(reset is { Status: "completed", Late: false, HasWholeTimeline: true }, reset.ToString()));
        foreach (var device in devices)
        {
            Assert.Single(await _ground.Simulator.Resets(device.Id));
        }

        Assert.Empty(await _ground.Rows("DeviceLocks"));
        await TrailTellsOfEach(ids);
        output.WriteLine($"{Resets} resets, storage away for {Length.TotalSeconds:0} s, {_outage.Broken} calls broken");
    }

    private async Task TrailTellsOfEach(IReadOnlyCollection<string> ids)
    {
        var verdict = (await _host.Api.Post("api/audit/verify")).Expect(HttpStatusCode.OK).Content;
        var lines = (await _host.Api.Get("api/audit/export")).Expect(HttpStatusCode.OK).Body.TrimEnd('\n').Split('\n');

        Assert.True(verdict.GetProperty("whole").GetBoolean(), verdict.ToString());
        Assert.Equal(Resets + 1, verdict.GetProperty("entries").GetInt32()); // one for the policy in force
        Assert.All(ids, id => Assert.Single(lines, line => line.Contains($"{id}/requested", StringComparison.Ordinal)));
    }

    // As a helpdesk does: the same key until it is taken.
    private async Task<string> Submit(TenantDevice device, string key)
    {
        var answer = await Patience.Until(
            () => _host.Api.Post("api/resets", ResetAsk.For(device.Id), key),
            answer =>
            {
                answer.Expect(HttpStatusCode.Accepted, HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
                return answer.Status != HttpStatusCode.ServiceUnavailable;
            });
        return answer.Read<ResetView>().Id;
    }

    private async Task<HttpStatusCode> Ready() => (await _host.Api.Get("api/health/ready")).Status;

    private async Task<int> Completed() =>
        (await _host.Api.Get("api/resets?status=completed&top=200")).Content.GetProperty("value").GetArrayLength();
}
