using Microsoft.DurableTask.Client;
using Passcode.Core.Orchestration;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>
/// Cancels a reset whose command has not been sent. The cancellation is written to the record under its version, and the sending step
/// writes there before it sends: exactly one of the two wins.
/// </summary>
public sealed class CancelReset(IResetStore store, RecordUpdater<PasscodeReset> records, DurableTaskClient client, TimeProvider time)
{
    /// <param name="id">The reset.</param>
    /// <param name="cancelledBy">Who cancels, for the timeline.</param>
    /// <param name="cancellationToken">Cancels the wait; the change may already be recorded.</param>
    public async Task<Cancellation> Execute(string id, string cancelledBy, CancellationToken cancellationToken)
    {
        if (await store.Find(id, cancellationToken) is null)
        {
            return new Cancellation.NotFound();
        }

        var reset = await records.Update(
            id,
            reset => reset.CancelRequested || !IsRecallable(reset)
                ? null
                : (reset with { CancelRequested = true, CancelledBy = cancelledBy }).Record(time.GetUtcNow(), TimelineEventType.CancelRequested, "by " + cancelledBy),
            cancellationToken);
        if (!reset.CancelRequested || reset.Status is not (ResetStatus.Cancelled or ResetStatus.Accepted or ResetStatus.AwaitingApproval or ResetStatus.Issuing))
        {
            return new Cancellation.TooLate(reset);
        }

        if (!reset.Status.IsTerminal())
        {
            await client.RaiseStateChanged(id, "cancelRequested", cancellationToken);
        }

        return new Cancellation.Requested(reset);
    }

    private static bool IsRecallable(PasscodeReset reset) =>
        !reset.Status.IsTerminal() && reset.Status != ResetStatus.Pending && !reset.MayHaveBeenIssued
        && reset.Approval is not ({ HasExpired: true } or { IsRejected: true });
}

/// <summary>What became of a cancellation.</summary>
public abstract record Cancellation
{
    private Cancellation()
    {
    }

    /// <summary>Nothing has been sent, or what was sent was proven not to have been executed; nothing will be sent.</summary>
    public sealed record Requested(PasscodeReset Reset) : Cancellation;

    /// <summary>The reset has ended, or its command may be on the way and Graph offers no way to recall it.</summary>
    public sealed record TooLate(PasscodeReset Reset) : Cancellation;

    /// <summary>There is no such reset.</summary>
    public sealed record NotFound : Cancellation;
}
