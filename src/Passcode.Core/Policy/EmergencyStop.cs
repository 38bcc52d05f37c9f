using System.Globalization;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Core.Policy;

/// <summary>
/// Stops every command of the tenant, at once and on all instances: the flag is in storage, remembered nowhere, and read before each
/// POST. What cannot be read counts as an error, never as "not stopped". The first start writes the flag, signed as every other change, so that one that
/// is missing later was deleted: then, and when its signature is not valid, all commands are stopped until a person sets or lifts the stop.
/// </summary>
public sealed class EmergencyStop(IVersionedDocuments records, IAuditCheckpoints checkpoints, RecordTampering tampering, IAuditLog audit, TimeProvider time)
{
    private const string Name = "emergencyStop";

    private bool _isStarted;

    /// <summary>Whether no command may be sent; one point read.</summary>
    public async Task<bool> IsActive(CancellationToken cancellationToken) => (await Read(cancellationToken)).Active;

    public async Task<EmergencyStopState> Read(CancellationToken cancellationToken)
    {
        var stored = await records.Find<EmergencyStopState>(Name, cancellationToken);
        if (stored is null)
        {
            if (!await checkpoints.HasFirst(cancellationToken))
            {
                await records.TrySave(Name, EmergencyStopState.Never, null, cancellationToken);
            }

            stored = await records.Find<EmergencyStopState>(Name, cancellationToken); // another process may have begun at the same time
        }

        if (stored is { Signature: SignatureState.Valid })
        {
            await EndFirstStart(cancellationToken);
            return stored.Value;
        }

        await tampering.Report(Name, stored?.Signature ?? SignatureState.Invalid, cancellationToken);
        return EmergencyStopState.Unverified;
    }

    /// <summary>
    /// Stops, or goes on. The flag is written before the audit entry, since a stop must not wait; a caller who got no answer asks again, and
    /// whoever changes it next also completes the audit log.
    /// </summary>
    /// <returns>The state as it is now; the earlier one when it was so already.</returns>
    public async Task<EmergencyStopState> Set(bool active, string by, string reason, CancellationToken cancellationToken)
    {
        var before = EmergencyStopState.Never;
        var changed = await records.Update<EmergencyStopState>(
            Name,
            async known =>
            {
                before = known ?? await Read(cancellationToken);
                if (before.Active == active && before != EmergencyStopState.Unverified)
                {
                    return null;
                }

                // Lifting can wait for the entry of the stop it lifts; stopping waits for nothing.
                if (!active)
                {
                    await Audit(before, cancellationToken);
                }

                return new(Math.Max(0, before.Sequence) + 1, active, time.GetUtcNow(), by, reason);
            },
            cancellationToken);
        await Audit(before, cancellationToken);
        if (changed is not null)
        {
            await Audit(changed, cancellationToken);
        }

        return changed ?? before;
    }

    // Once in each process: the one that wrote the flag may have died before it got here.
    private async Task EndFirstStart(CancellationToken cancellationToken)
    {
        if (!_isStarted)
        {
            await checkpoints.WriteFirst(new(0, null, time.GetUtcNow()), cancellationToken);
            _isStarted = true;
        }
    }

    private Task Audit(EmergencyStopState state, CancellationToken cancellationToken) => state is not { Sequence: > 0, Since: { } since, By: { } by } ? Task.CompletedTask : audit.Append(
        new(
            string.Create(CultureInfo.InvariantCulture, $"emergencyStop/{state.Sequence}/{since.ToUnixTimeMilliseconds()}"), // the count begins anew if the row was lost
            since,
            state.Active ? AuditEventType.EmergencyStopped : AuditEventType.EmergencyStopLifted,
            by,
            Name,
            state.Reason),
        cancellationToken);
}

/// <summary>Whether commands are stopped, and by whom.</summary>
/// <param name="Sequence">Changes counted from 1; 0 when there was none, and less when it is not known.</param>
/// <param name="Active">Whether no command may be sent.</param>
/// <param name="Since">Since when it is so; null when it was never otherwise.</param>
/// <param name="By">Who made it so.</param>
/// <param name="Reason">Why.</param>
public sealed record EmergencyStopState(int Sequence, bool Active, DateTimeOffset? Since, string? By, string? Reason)
{
    /// <summary>Before anybody ever stopped anything.</summary>
    public static EmergencyStopState Never { get; } = new(0, false, null, null, null);

    /// <summary>Passcode did not write the stored state, or it was deleted.</summary>
    public static EmergencyStopState Unverified { get; } = new(
        -1, true, null, "Passcode", "The record of the emergency stop was changed or deleted by somebody else. Verify the records, then set or lift the stop.");
}
