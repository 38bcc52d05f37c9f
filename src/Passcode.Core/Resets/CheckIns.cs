using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;

namespace Passcode.Core.Resets;

/// <summary>The contact of a device with Intune while its confirmation is awaited.</summary>
/// <param name="Requests">How often Intune was asked to contact the device, whatever it answered.</param>
/// <param name="LastRequestedAt">When it was asked last.</param>
/// <param name="LastSyncAt">When the device contacted Intune, if that was after the command was sent.</param>
/// <param name="IsActionMissing">Whether the device shows no action of the command, although an executed command shows after the settle time.</param>
public sealed record CheckIns(
    int Requests = 0,
    DateTimeOffset? LastRequestedAt = null,
    DateTimeOffset? LastSyncAt = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsActionMissing = false)
{
    /// <summary>Whether Intune is to be asked to contact a device that has not confirmed the command that was sent at a time.</summary>
    internal bool IsDue(PollingOptions polling, ManagedDevice device, DateTimeOffset sentAt, DateTimeOffset now) =>
        polling.SyncRequests && EligibilityRules.IsManaged(device) && now - (LastRequestedAt ?? sentAt) >= polling.SyncDelayBefore(Requests);
}

/// <summary>
/// Notes check-ins of a device whose confirmation is awaited, and asks Intune for one when it is time. A request is recorded before it is sent, so
/// that no repetition of the activity sends it again; what Intune answers changes nothing. The emergency stop holds it.
/// </summary>
public sealed class CheckInRequests(
    IManagedDevices devices, RecordUpdater<PasscodeReset> records, EmergencyStop stop, GraphPacer pacer, IOptions<PollingOptions> polling, TimeProvider time)
{
    // Part of an activity that lasts at most 30 s and whose result is the poll.
    internal static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(5);

    /// <summary>Takes a poll that did not end the reset into account. Writes nothing unless there is something new.</summary>
    /// <param name="resetId">The reset.</param>
    /// <param name="command">Its command.</param>
    /// <param name="device">What the poll read.</param>
    /// <param name="known">What was recorded before; null for nothing.</param>
    /// <param name="cancellationToken">Cancels the operation; a request may already be sent.</param>
    /// <returns>What is recorded now.</returns>
    public async Task<CheckIns?> Follow(string resetId, IssuedCommand command, ManagedDevice device, CheckIns? known, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var before = known ?? new();
        var hasCheckedIn = device.LastSyncAt > (before.LastSyncAt ?? command.EarliestAt);
        var isDue = before.IsDue(polling.Value, device, command.SentAt, now) && !await stop.IsActive(cancellationToken);
        var isMissing = now - command.SentAt >= polling.Value.SettleTime && command.FindIn(device) is null;
        if (!hasCheckedIn && !isDue && isMissing == before.IsActionMissing)
        {
            return known;
        }

        var after = before with { LastSyncAt = hasCheckedIn ? device.LastSyncAt : before.LastSyncAt, IsActionMissing = isMissing };
        after = isDue ? after with { Requests = before.Requests + 1, LastRequestedAt = now } : after;
        var isRecorded = false;
        var reset = await records.Update(
            resetId,
            reset =>
            {
                isRecorded = reset.Status == ResetStatus.Pending && (reset.CheckIns?.Requests ?? 0) == before.Requests;
                return isRecorded ? reset with { CheckIns = after } : null;
            },
            cancellationToken);
        if (isRecorded && isDue)
        {
            using var timeout = new CancellationTokenSource(SendTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
            pacer.CallFor(GraphPriority.Background, resetId);
            await devices.SyncDevice(device.Id, either.Token);
        }

        return reset.CheckIns;
    }
}
