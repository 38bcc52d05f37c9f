using Passcode.GraphSimulator;
using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Load;

public sealed class ConcurrencyTests(ITestOutputHelper output) : LocalHostTest
{
    private const int Devices = 20;
    private const int Rounds = 2;
    private const int SubmissionsOfRound = 5;

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 2 * Devices };

    [Fact]
    public async Task Two_hundred_submissions_for_twenty_devices_never_overlap_on_a_device_and_none_is_lost()
    {
        var devices = await Dependencies.Simulator.GeneratedDevices(Devices, device => device.IsResettable);

        List<(string? Key, string Id)> submissions = [];
        List<ResetView> resets = [];
        for (var round = 0; round < Rounds; round++)
        {
            var submitted = await Task.WhenAll(devices.SelectMany(Submissions));
            submissions.AddRange(submitted);
            resets.AddRange(await Task.WhenAll(submitted.Select(submission => submission.Id).Distinct().Select(Host.Api.UntilEnded)));
        }

        Assert.Equal(Devices * Rounds * SubmissionsOfRound, submissions.Count);
        Assert.Each(submissions.Where(submission => submission.Key is not null).GroupBy(submission => submission.Key), AssertOneReset);
        Assert.Each(resets, AssertEnd);
        foreach (var device in devices)
        {
            AssertTurns([.. resets.Where(reset => reset.Device!.IntuneDeviceId == device.Id)], await Dependencies.Simulator.Resets(device.Id));
        }

        output.WriteLine($"{resets.Count} resets of {submissions.Count} submissions, {resets.Count(reset => reset.Status == "completed")} completed");
    }

    // Two share a key, two have one each, and one has none.
    private IEnumerable<Task<(string? Key, string Id)>> Submissions(TenantDevice device)
    {
        var shared = Unique.Key();
        string?[] keys = [shared, shared, Unique.Key(), Unique.Key(), null];
        return keys.Select(async key => (key, (await Host.Api.Submit(ResetSubmission.For(device.Id), key)).Id));
    }

    private static void AssertOneReset(IGrouping<string?, (string? Key, string Id)> sameKey) =>
        Assert.Single(sameKey.Select(submission => submission.Id).Distinct());

    private static void AssertEnd(ResetView reset)
    {
        Assert.True(reset.HasIntactTimeline, reset.ToString());
        Assert.True(reset.Status == "completed" || reset is { Status: "ineligible", ReasonCode: "resetInProgress" or "actionAlreadyPending" }, reset.ToString());
    }

    private static void AssertTurns(List<ResetView> resets, IReadOnlyList<DateTimeOffset> effects)
    {
        var issued = resets.Where(reset => reset.IssuedAt is not null).OrderBy(reset => reset.IssuedAt).ToList();
        Assert.Each(issued.Zip(issued.Skip(1)), pair => Assert.True(pair.First.EndedAt <= pair.Second.IssuedAt, $"{pair.First}\n{pair.Second}"));
        Assert.Equal(issued.Count, effects.Count);
        Assert.Each(issued.Zip(effects.Order()), pair => Assert.InRange(pair.Second, pair.First.IssuedAt!.Value, pair.First.EndedAt!.Value));
    }
}
