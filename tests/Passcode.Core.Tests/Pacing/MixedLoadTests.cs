using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Pacing;

/// <summary>The benchmark <c>mix</c>, smaller.</summary>
public sealed class MixedLoadTests
{
    [Fact]
    public void Resets_beside_a_run_and_people_meet_no_429_and_everything_ends()
    {
        var mix = MixedLoad.Run(resets: 600, devices: 600, people: 20);

        Assert.Equal((0, 600, 600), (mix.Throttled, mix.ResetsCompleted, mix.DevicesCompleted));
        Assert.InRange(mix.PeakWrites, 190, 200);
        Assert.InRange(mix.LookUp99, 0.2, 2);
        Assert.InRange(mix.ResetsIssued, 40, 600 / 9.5 * 1.1);
        Assert.InRange(mix.RunIssued, 80, 1200 / 9.0 * 1.1);
        Assert.InRange(mix.Transactions, 0, 1);
    }

    [Fact]
    public void A_run_of_ten_thousand_takes_few_activities_and_none_of_them_lasts_long()
    {
        var run = MixedLoad.Run(resets: 0, devices: 10_000, people: 0);

        Assert.Equal((0, 10_000), (run.Throttled, run.DevicesCompleted));
        Assert.InRange(run.Activities, 0.001, 0.02);
        Assert.InRange(run.LongestActivity, 1, 30);
    }
}
