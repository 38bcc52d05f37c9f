using Passcode.Core.Records;

namespace Passcode.Core.Approvals;

/// <summary>A recorded request that may need an approval: a reset, or a bulk run.</summary>
public interface IApprovable<T> : IRecord
    where T : class, IApprovable<T>
{
    /// <summary>What the audit log calls the record, such as <c>resets/{id}</c>.</summary>
    string Subject { get; }

    /// <summary>When it was accepted.</summary>
    DateTimeOffset RequestedAt { get; }

    /// <summary>The person that the request names.</summary>
    string RequestedBy { get; }

    /// <summary>Who sent the request; null for one recorded by a version that did not keep it.</summary>
    RequestOrigin? Origin { get; }

    /// <summary>The approval that policy asks for; null when it asks for none, or does not yet.</summary>
    Approval? Approval { get; }

    /// <summary>Whether a decision would count, unless its deadline has passed.</summary>
    bool AwaitsDecision { get; }

    /// <summary>Whether somebody cancelled it.</summary>
    bool CancelRequested { get; }

    /// <summary>The entry of the list of pending approvals.</summary>
    PendingApproval ToPendingApproval();

    /// <summary>The record with a changed approval and the timeline entry of the change.</summary>
    T With(Approval approval, DateTimeOffset at, TimelineEventType type, string? detail = null);
}
