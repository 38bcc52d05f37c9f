using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Options;
using Passcode.Core.Approvals;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>Decides on a reset. The time to confirm counts from its approval.</summary>
public sealed class DecideReset(
    IResetStore store,
    RecordUpdater<PasscodeReset> records,
    ApprovalGate<PasscodeReset> gate,
    ApprovalAuditLog audit,
    FourEyes fourEyes,
    DurableTaskClient client,
    IOptions<PollingOptions> polling,
    TimeProvider time) : Decide<PasscodeReset>(store, records, gate, audit, fourEyes, client, time)
{
    /// <inheritdoc />
    protected override PasscodeReset Approved(PasscodeReset record, DateTimeOffset at) => record with { Deadline = at + polling.Value.Deadline };
}
