using Passcode.Core.Records;

namespace Passcode.Core.Tests.Records;

public sealed class TimelineEventTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_untouched_timeline_is_whole() => Assert.Null(TimelineEvent.FirstBroken("r", Timeline()));

    [Fact]
    public void A_change_to_any_field_is_found()
    {
        for (var i = 0; i < Timeline().Count; i++)
        {
            AssertBroken(i, entry => entry with { At = entry.At.AddTicks(1) });
            AssertBroken(i, entry => entry with { Type = TimelineEventType.CancelRequested });
            AssertBroken(i, entry => entry with { Detail = entry.Detail + "." });
            AssertBroken(i, entry => entry with { Sequence = entry.Sequence + 1 });
            AssertBroken(i, entry => entry with { Hash = new string('0', 64) });
        }
    }

    [Fact]
    public void Removed_inserted_and_reordered_entries_are_found()
    {
        var timeline = Timeline();
        for (var i = 0; i < timeline.Count - 1; i++)
        {
            Assert.NotNull(TimelineEvent.FirstBroken("r", [.. timeline[..i], .. timeline[(i + 1)..]]));
            Assert.NotNull(TimelineEvent.FirstBroken("r", [.. timeline[..i], timeline[i], .. timeline[i..]]));
            Assert.NotNull(TimelineEvent.FirstBroken("r", [.. timeline[..i], timeline[i + 1], timeline[i], .. timeline[(i + 2)..]]));
        }
    }

    [Fact]
    public void Another_resets_timeline_is_not_this_ones() => Assert.Equal(1, TimelineEvent.FirstBroken("other", Timeline()));

    [Fact]
    public void A_long_detail_is_cut() =>
        Assert.Equal(1000, TimelineEvent.After(null, "r", At, TimelineEventType.Ended, new string('x', 5000)).Detail!.Length);

    private static List<TimelineEvent> Timeline()
    {
        var timeline = new List<TimelineEvent>();
        foreach (var type in new[] { TimelineEventType.Accepted, TimelineEventType.Checked, TimelineEventType.Issuing, TimelineEventType.Issued, TimelineEventType.Ended })
        {
            timeline.Add(TimelineEvent.After(timeline.LastOrDefault(), "r", At.AddSeconds(timeline.Count), type, "detail"));
        }

        return timeline;
    }

    private static void AssertBroken(int index, Func<TimelineEvent, TimelineEvent> change)
    {
        var timeline = Timeline();
        timeline[index] = change(timeline[index]);
        Assert.NotNull(TimelineEvent.FirstBroken("r", timeline));
    }
}
