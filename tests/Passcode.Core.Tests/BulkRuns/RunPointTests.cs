using System.Collections.Immutable;
using Passcode.Core.BulkRuns;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>The course of a run, which is kept with it.</summary>
public sealed class RunPointTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(99)]
    [InlineData(5000)]
    public void The_points_are_bounded_and_spread_over_the_whole_run(int steps)
    {
        IReadOnlyList<RunPoint>? points = null;
        for (var step = 0; step <= steps; step++)
        {
            points = RunPoint.With(points, Counts(steps - step, step), Start.AddMinutes(step));
        }

        Assert.Equal((0, steps), (points![0].Completed, points[^1].Completed));
        Assert.Equal(RunPoint.Most, points.Count);
        Assert.Each(points.Zip(points.Skip(1)), pair => Assert.InRange((pair.Second.At - pair.First.At).TotalMinutes, 0.1, 4.0 * steps / RunPoint.Most));
    }

    [Fact]
    public void A_step_that_changes_nothing_adds_nothing()
    {
        var points = RunPoint.With(null, Counts(5, 1), Start);

        Assert.Same(points, RunPoint.With(points, Counts(5, 1), Start.AddMinutes(1)));
        Assert.Equal(2, RunPoint.With(points, Counts(4, 2), Start.AddMinutes(2)).Count);
    }

    private static BulkCounts Counts(int queued, int completed) => BulkCounts.None with
    {
        ByState = ImmutableSortedDictionary<TargetState, int>.Empty.Add(TargetState.Queued, queued).Add(TargetState.Completed, completed),
    };
}
