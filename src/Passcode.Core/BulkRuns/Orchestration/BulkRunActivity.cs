using Microsoft.Extensions.Hosting;
using Passcode.Core.Audit;
using Passcode.Core.Orchestration;

namespace Passcode.Core.BulkRuns;

/// <summary>An activity of a bulk run before its last. It ends the run if Passcode did not write its record, its list, or the run that it
/// retries.</summary>
public abstract class BulkRunActivity(RecordTampering tampering, IHostApplicationLifetime host) : ApplicationActivity<BulkActivityInput, BulkProgress>(host)
{
    internal const string Problem = "The record of this bulk run was changed by somebody else, so no further commands are sent. Inform the administrator of Passcode.";

    /// <summary>Reports records that Passcode did not write.</summary>
    protected RecordTampering Tampering => tampering;

    /// <inheritdoc />
    protected override async Task<BulkProgress?> Refuse(BulkActivityInput input, RecordNotAuthenticException refused, CancellationToken cancellationToken)
    {
        await tampering.Report(refused.Subject, refused.State, cancellationToken);
        return refused.State == SignatureState.Invalid && (input.State.Phase == BulkPhase.Select || refused.Subject == BulkRunAuditLog.SubjectOf(input.RunId))
            ? BulkProgress.End(new(BulkRunStatus.Failed, Problem))
            : null;
    }
}
