namespace Passcode.Core.Records;

/// <summary>One entry of a reset's timeline, chained to the one before by its hash.</summary>
/// <param name="Sequence">Counted from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Type">What happened.</param>
/// <param name="Detail">More of it; never a secret.</param>
/// <param name="Hash">See <see cref="HashChain"/>.</param>
public sealed record TimelineEvent(int Sequence, DateTimeOffset At, TimelineEventType Type, string? Detail, string Hash)
{
    private const int LongestDetail = 1000;

    /// <summary>The entry that follows <paramref name="previous"/>, or begins a timeline.</summary>
    public static TimelineEvent After(TimelineEvent? previous, string resetId, DateTimeOffset at, TimelineEventType type, string? detail)
    {
        var kept = detail?.Length > LongestDetail ? detail[..LongestDetail] : detail;
        var sequence = (previous?.Sequence ?? 0) + 1;
        return new(sequence, at, type, kept, HashChain.Link(previous?.Hash, resetId, sequence, at, type, kept));
    }

    /// <summary>The sequence number of the first entry that does not follow from those before it; null when the timeline is whole.</summary>
    public static int? FirstBroken(string resetId, IEnumerable<TimelineEvent> timeline)
    {
        TimelineEvent? previous = null;
        foreach (var entry in timeline)
        {
            if (entry != After(previous, resetId, entry.At, entry.Type, entry.Detail))
            {
                return entry.Sequence;
            }

            previous = entry;
        }

        return null;
    }
}

/// <summary>What a timeline entry tells of.</summary>
public enum TimelineEventType
{
    /// <summary>The request was recorded.</summary>
    Accepted,

    /// <summary>The device was found and evaluated.</summary>
    Checked,

    /// <summary>The caller cancelled.</summary>
    CancelRequested,

    /// <summary>Policy asks for an approval.</summary>
    ApprovalRequested,

    /// <summary>Somebody approved.</summary>
    Approved,

    /// <summary>Somebody rejected.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    ApprovalExpired,

    /// <summary>The emergency stop keeps the command from being sent for now.</summary>
    Stopped,

    /// <summary>The command is about to be sent.</summary>
    Issuing,

    /// <summary>The command was proven not to have been executed, and will be sent again.</summary>
    NotExecuted,

    /// <summary>Graph's answer does not tell whether the command was executed.</summary>
    IssueUnconfirmed,

    /// <summary>Intune took the command.</summary>
    Issued,

    /// <summary>The reset ended.</summary>
    Ended,

    /// <summary>The device confirmed after the reset had expired.</summary>
    ConfirmedLate,

    /// <summary>The devices of a bulk run are reviewed, and it waits until somebody starts it.</summary>
    Reviewed,

    /// <summary>A person started a bulk run after its review.</summary>
    StartRequested,

    /// <summary>A bulk run's targets are known, and the first command may be sent.</summary>
    Started,

    /// <summary>A bulk run's first devices completed.</summary>
    CanaryPassed,

    /// <summary>A bulk run sends nothing until somebody resumes it.</summary>
    Paused,

    /// <summary>Somebody resumed a bulk run.</summary>
    Resumed,
}
