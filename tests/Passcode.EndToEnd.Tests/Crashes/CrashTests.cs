using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>SIGKILL at the calls that the host makes to storage and Graph, which outlive it.</summary>
public sealed class CrashTests(Campaign campaign, ITestOutputHelper output) : IClassFixture<Campaign>
{
    private const int FewestCrashes = 40;
    private const int SampleOfEachKind = 5;
    private const int RecoveryCalls = 32;

    [Fact]
    public async Task Every_reset_ends_correctly_with_exactly_one_POST_wherever_the_host_crashed()
    {
        var (ios, android) = await campaign.Calls();
        var all = CrashesOf(isIos: true, ios).Concat(CrashesOf(isIos: false, android)).ToList();
        Assert.True(2 * (ios.Count + android.Count) >= FewestCrashes, $"A reset makes only {ios.Count} and {android.Count} calls.");

        var results = await campaign.Run("Once", all, output);

        Assert.Equal(all.Count, results.Count);
        Assert.Each(Enum.GetValues<CrashTiming>(), timing => Assert.Contains(results, result => result.Point.Timing == timing && IsCommand(result.Calls[0])));
        Assert.DoesNotContain(results, result => result.Problems.Count > 0);
    }

    [Fact]
    public async Task A_host_that_crashes_again_while_it_recovers_sends_nothing_twice()
    {
        var again = Campaign.IsFull ? CrashPoint.All(RecoveryCalls) : [new(4, CrashTiming.BeforeResponse)];
        var crashes = Enum.GetValues<CrashTiming>()
            .SelectMany(first => again.Select(second => (IsIos: true, Points: new[] { new CrashPoint(null, first), second })))
            .ToList();

        var results = await campaign.Run("Twice", crashes, output);

        Assert.Contains(results, result => result.Calls.Count == 2);
        Assert.DoesNotContain(results, result => result.Problems.Count > 0);
    }

    // The sample always has the crash around the command itself, where a reset could be lost or sent twice.
    private static IEnumerable<(bool IsIos, CrashPoint[] Points)> CrashesOf(bool isIos, IReadOnlyList<ProxiedCall> calls)
    {
        var all = CrashPoint.All(calls.Count);
        var chosen = Campaign.IsFull
            ? all
            : [.. Enumerable.Range(0, SampleOfEachKind).Select(index => all[((2 * index) + 1) * all.Count / (2 * SampleOfEachKind)]),
               new CrashPoint(null, isIos ? CrashTiming.BeforeResponse : CrashTiming.BeforeRequest)];
        return chosen.Distinct().Select(point => (isIos, new[] { point }));
    }

    private static bool IsCommand(ProxiedCall call) => call is { To: "graph", Method: "POST" };
}
