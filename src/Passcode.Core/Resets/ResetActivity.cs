using Microsoft.Extensions.Hosting;
using Passcode.Core.Audit;
using Passcode.Core.Eligibility;
using Passcode.Core.Orchestration;

namespace Passcode.Core.Resets;

/// <summary>
/// An activity of a reset before its last. It ends the reset if Passcode did not write its record. If the key is unknown, it fails and is retried: a process
/// with a newer key may have written the record. The record of another reset, which owns the device, is ended by the activities of that reset.
/// </summary>
public abstract class ResetActivity(RecordTampering tampering, IHostApplicationLifetime host) : ApplicationActivity<ResetActivityInput, ResetProgress>(host)
{
    /// <inheritdoc />
    protected override async Task<ResetProgress?> Refuse(ResetActivityInput input, RecordNotAuthenticException refused, CancellationToken cancellationToken)
    {
        await tampering.Report(refused.Subject, refused.State, cancellationToken);
        return refused.State == SignatureState.Invalid && refused.Subject == ResetAuditLog.SubjectOf(input.ResetId)
            ? ResetProgress.End(new(ResetStatus.Failed, ReasonCode.RecordNotAuthentic))
            : null;
    }
}
