using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>SIGKILL around the command, while the clock of the host and that of Graph differ by 400 s.</summary>
public sealed class WrongClockTests(AheadCampaign ahead, BehindCampaign behind, ITestOutputHelper output) : IClassFixture<AheadCampaign>, IClassFixture<BehindCampaign>
{
    [Fact]
    public Task A_host_behind_Graph_that_crashes_sends_one_command() => SendsOnce(ahead, "Ahead");

    [Fact]
    public Task A_host_ahead_of_Graph_that_crashes_sends_one_command() => SendsOnce(behind, "Behind");

    private async Task SendsOnce(Campaign campaign, string name)
    {
        var (ios, android) = await campaign.Calls();
        var around = Enum.GetValues<CrashTiming>().Select(timing => new CrashPoint(null, timing));
        List<(bool IsIos, CrashPoint[] Points)> crashes = Campaign.IsFull
            ? [.. CrashPoint.All(ios.Count).Select(point => (true, new[] { point })), .. CrashPoint.All(android.Count).Select(point => (false, new[] { point }))]
            : [.. around.Select((point, index) => (index % 2 == 0, new[] { point }))];
        var results = await campaign.Run(name, crashes, output);

        Assert.Equal(crashes.Count, results.Count);
        Assert.DoesNotContain(results, result => result.Problems.Count > 0);
    }
}
