using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Looks in the record of a reset for its approval. An approved reset is checked again before its command.</summary>
[DurableTask(Name)]
public sealed class CheckApprovalActivity(RecordUpdater<PasscodeReset> records, ApprovalWait approval, RecordTampering tampering, IHostApplicationLifetime host) : ResetActivity(tampering, host)
{
    /// <summary>The name that histories hold.</summary>
    public const string Name = "CheckApproval";

    /// <inheritdoc />
    public override async Task<ResetProgress> Execute(ResetActivityInput input, CancellationToken cancellationToken)
    {
        var reset = (await records.Get(input.ResetId, cancellationToken)).Value;
        return reset.Status == ResetStatus.AwaitingApproval && await approval.Check(reset, isAnnounced: true, cancellationToken) is { } progress
            ? progress
            : ResetProgress.Enter(ResetPhase.CheckEligibility);
    }
}
