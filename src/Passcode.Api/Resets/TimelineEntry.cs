using Passcode.Core.Records;


namespace Passcode.Api.Resets;

/// <summary>An entry in the timeline of a reset or bulk run.</summary>
/// <param name="Sequence">The position in the timeline, starting at 1.</param>
/// <param name="At">The time of the event.</param>
/// <param name="Type">The type of the event.</param>
/// <param name="Detail">Further details.</param>
/// <param name="Hash">The SHA-256 hash of this entry and the hash of the previous entry, in hexadecimal.</param>
public sealed record TimelineEntry(int Sequence, DateTimeOffset At, TimelineEventType Type, string? Detail, string Hash)
{
    /// <summary>Creates the entry for an event.</summary>
    public static TimelineEntry Of(TimelineEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Sequence, entry.At, entry.Type, entry.Detail, entry.Hash);
    }
}
