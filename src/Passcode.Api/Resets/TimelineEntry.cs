using Passcode.Core.Records;


namespace Passcode.Api.Resets;

/// <summary>An entry of a reset's timeline.</summary>
/// <param name="Sequence">Counted from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Detail">More of it.</param>
/// <param name="Hash">SHA-256 over this entry and the hash of the one before, in hexadecimal.</param>
public sealed record TimelineEntry(int Sequence, DateTimeOffset At, TimelineEventType Type, string? Detail, string Hash)
{
    /// <summary>The entry of an event.</summary>
    public static TimelineEntry Of(TimelineEvent entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new(entry.Sequence, entry.At, entry.Type, entry.Detail, entry.Hash);
    }
}
