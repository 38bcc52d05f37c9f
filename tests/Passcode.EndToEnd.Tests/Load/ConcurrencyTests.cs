using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Load;

public sealed class ConcurrencyTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Devices = 20;
    private const int SubmissionsOfEach = 10;

    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 2 * Devices });
        _host = await OwnHost.Start(_ground);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task Two_hundred_submissions_for_twenty_devices_never_overlap_on_a_device_and_none_is_lost()
    {
        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsIos || device.IsAndroid).Take(Devices).ToList();

        var submissions = await Task.WhenAll(devices.SelectMany(Submissions));
        var resets = await Task.WhenAll(submissions.Select(submission => submission.Id).Distinct().Select(_host.Api.UntilEnded));

        Assert.Equal(Devices * SubmissionsOfEach, submissions.Length);
        Assert.All(submissions.Where(submission => submission.Key is not null).GroupBy(submission => submission.Key), AssertOneReset);
        Assert.All(resets, AssertEnd);
        foreach (var device in devices)
        {
            AssertTurns([.. resets.Where(reset => reset.Device!.IntuneDeviceId == device.Id)], await _ground.Simulator.Resets(device.Id));
        }

        output.WriteLine($"{resets.Length} resets of {submissions.Length} submissions, {resets.Count(reset => reset.Status == "completed")} completed");
    }

    // Of each ten, four share one key, three have one each, and three have none.
    private IEnumerable<Task<(string? Key, string Id)>> Submissions(TenantDevice device)
    {
        var shared = Some.Key();
        string?[] keys = [shared, shared, shared, shared, Some.Key(), Some.Key(), Some.Key(), null, null, null];
        return keys.Select(async key => (key, (await _host.Api.Submit(ResetAsk.For(device.Id), key)).Id));
    }

    private static void AssertOneReset(IGrouping<string?, (string? Key, string Id)> sameKey) =>
        Assert.Single(sameKey.Select(submission => submission.Id).Distinct());

    private static void AssertEnd(ResetView reset)
    {
        Assert.True(reset.HasWholeTimeline, reset.ToString());
        Assert.True(reset.Status == "completed" || reset is { Status: "ineligible", ReasonCode: "resetInProgress" or "actionAlreadyPending" }, reset.ToString());
    }

    private static void AssertTurns(List<ResetView> resets, IReadOnlyList<DateTimeOffset> effects)
    {
        var issued = resets.Where(reset => reset.IssuedAt is not null).OrderBy(reset => reset.IssuedAt).ToList();
        Assert.NotEmpty(issued);
        Assert.All(issued.Zip(issued.Skip(1)), pair => Assert.True(pair.First.EndedAt <= pair.Second.IssuedAt, $"{pair.First}\n{pair.Second}"));
        Assert.Equal(issued.Count, effects.Count);
        Assert.All(issued.Zip(effects.Order()), pair => Assert.InRange(pair.Second, pair.First.IssuedAt!.Value, pair.First.EndedAt!.Value));
    }
}
