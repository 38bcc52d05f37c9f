using System.Globalization;
using Passcode.Core.Records;

namespace Passcode.Testing.Drivers;

/// <summary>A reset as a caller reads it. Its texts are the contract's, not the product's types, so that a renamed value is noticed.</summary>
public sealed record ResetView(
    string Id, string Status, string? Effect, string? ReasonCode, string? Advice, bool Late, DeviceView? Device, string? TicketId,
    DateTimeOffset RequestedAt, DateTimeOffset? IssuedAt, DateTimeOffset? ConfirmedAt, DateTimeOffset? EndedAt, DateTimeOffset Deadline,
    IReadOnlyList<EventView>? Events)
{
    private static readonly string[] Running = ["accepted", "awaitingApproval", "issuing", "pending"];

    /// <summary>Whether it has ended.</summary>
    public bool HasEnded => !Running.Contains(Status);

    /// <summary>
    /// The types of the timeline's entries in one line. Several <c>issuing</c> in a row are shown as one: how often a send is given up and
    /// tried again depends on the speed of the machine.
    /// </summary>
    public string EventTypes
    {
        get
        {
            string[] types = [.. Events!.Select(entry => entry.Type)];
            return string.Join(' ', types.Where((type, index) => index == 0 || type != "issuing" || types[index - 1] != "issuing"));
        }
    }

    /// <summary>Whether the timeline begins at 1, has no gap, and each entry carries the hash of the one before.</summary>
    public bool HasIntactTimeline =>
        Events is [{ Sequence: 1 }, ..] && TimelineEvent.FirstBroken(Id, Events.Select(entry => entry.ToEvent())) is null;

    /// <inheritdoc />
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"reset {Id} {Status} {ReasonCode} {string.Join(" | ", Events?.Select(entry => $"{entry.At:mm:ss.fff} {entry.Type} {entry.Detail}") ?? [])}");
}

/// <summary>An entry of a timeline.</summary>
public sealed record EventView(int Sequence, DateTimeOffset At, string Type, string? Detail, string Hash)
{
    internal TimelineEvent ToEvent() => new(Sequence, At, Enum.Parse<TimelineEventType>(Type, ignoreCase: true), Detail, Hash);
}

/// <summary>The device of a reset.</summary>
public sealed record DeviceView(string IntuneDeviceId, string? DeviceName, string? SerialNumber, string Platform, string Enrollment);
