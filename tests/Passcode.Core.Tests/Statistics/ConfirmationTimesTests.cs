#pragma warning disable CA5394 // Generated outcomes are no secrets.
using Passcode.Core.Statistics;

namespace Passcode.Core.Tests.Statistics;

public sealed class ConfirmationTimesTests
{
    [Theory]
    [InlineData(1, 1.5)]
    [InlineData(30, 2.5)]
    [InlineData(600, 4)]
    public void Percentiles_are_within_six_percent_of_the_exact_ones(double median, double spread)
    {
        var random = new Random(7);
        double[] seconds = [.. Enumerable.Range(0, 100_000).Select(_ => Math.Clamp(median * Math.Pow(spread, Normal(random)), 1, 1_000_000)).Order()];
        var times = seconds.CountBy(each => ConfirmationTimes.IntervalOf(TimeSpan.FromSeconds(each))).ToDictionary();

        Assert.Each((double[])[0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1], share =>
        {
            var exact = seconds[(int)Math.Ceiling(share * seconds.Length) - 1];
            Assert.InRange(ConfirmationTimes.Percentile(times, share)!.Value.TotalSeconds, exact / 1.06, exact * 1.06);
        });
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0.4, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 6)]
    [InlineData(64, 36)]
    [InlineData(1e9, 120)]
    public void Every_time_has_an_interval(double seconds, int interval) => Assert.Equal(interval, ConfirmationTimes.IntervalOf(TimeSpan.FromSeconds(seconds)));

    [Fact]
    public void Without_confirmations_there_is_no_percentile() => Assert.Null(ConfirmationTimes.Percentile(new Dictionary<int, int>(), 0.5));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
