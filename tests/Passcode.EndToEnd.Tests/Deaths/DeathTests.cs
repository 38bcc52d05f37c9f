using Xunit.Abstractions;

namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>SIGKILL at the calls that the host makes to storage and Graph, which outlive it.</summary>
public sealed class DeathTests(Campaign campaign, ITestOutputHelper output) : IClassFixture<Campaign>
{
    private const int FewestDeaths = 40;
    private const int SampleOfEachKind = 5;
    private const int RecoveryCalls = 32;

    [Fact]
    public async Task Every_reset_ends_correctly_with_exactly_one_POST_wherever_the_host_died()
    {
        var (ios, android) = await campaign.Calls();
        var all = Deaths(isIos: true, ios).Concat(Deaths(isIos: false, android)).ToList();
        Assert.True(2 * (ios.Count + android.Count) >= FewestDeaths, $"A reset makes only {ios.Count} and {android.Count} calls.");

        var played = await campaign.Play("Once", all, output);

        Assert.Equal(all.Count, played.Count);
        Assert.All(Enum.GetValues<Moment>(), moment => Assert.Contains(played, death => death.Point.Moment == moment && IsCommand(death.Calls[0])));
        Assert.DoesNotContain(played, death => death.Problems.Count > 0);
    }

    [Fact]
    public async Task A_host_that_dies_again_while_it_recovers_sends_nothing_twice()
    {
        var again = Campaign.IsFull ? KillPoint.All(RecoveryCalls) : [new(4, Moment.BeforeTheAnswer)];
        var deaths = Enum.GetValues<Moment>()
            .SelectMany(first => again.Select(second => (IsIos: true, Points: new[] { new KillPoint(null, first), second })))
            .ToList();

        var played = await campaign.Play("Twice", deaths, output);

        Assert.Contains(played, death => death.Calls.Count == 2);
        Assert.DoesNotContain(played, death => death.Problems.Count > 0);
    }

    // The sample always has the death around the command itself, where a reset could be lost or sent twice.
    private static IEnumerable<(bool IsIos, KillPoint[] Points)> Deaths(bool isIos, IReadOnlyList<TapCall> calls)
    {
        var all = KillPoint.All(calls.Count);
        var chosen = Campaign.IsFull
            ? all
            : [.. Enumerable.Range(0, SampleOfEachKind).Select(index => all[((2 * index) + 1) * all.Count / (2 * SampleOfEachKind)]),
               new KillPoint(null, isIos ? Moment.BeforeTheAnswer : Moment.BeforeTheCall)];
        return chosen.Distinct().Select(point => (isIos, new[] { point }));
    }

    private static bool IsCommand(TapCall call) => call is { To: "graph", Method: "POST" };
}
