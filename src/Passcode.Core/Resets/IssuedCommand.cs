using System.Globalization;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>A command that was sent: what is needed to recognize it among the device's actions.</summary>
/// <param name="IntuneDeviceId">The device.</param>
/// <param name="EarliestAt">The earliest time at which it can have been executed, by Graph's clock.</param>
/// <param name="PriorActionAt">The device's latest reset action before it, by Graph's clock; null when there was none, or when it is not known.</param>
/// <param name="Deadline">When the wait for a confirmation ends, by our clock.</param>
/// <param name="SentAt">When it was about to be sent, by our clock.</param>
/// <param name="Attempt">The number of its attempt, counted from 1.</param>
public sealed record IssuedCommand(
    string IntuneDeviceId, DateTimeOffset EarliestAt, DateTimeOffset? PriorActionAt, DateTimeOffset Deadline, DateTimeOffset SentAt, int Attempt = 1)
{
    // The Date header that Graph's clock is read from and the start of an action come from different servers, whose clocks may differ by seconds. A
    // tolerance that is too small leads to a second command; one that is too large, to an action that somebody started in the portal in the
    // same half minute.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    // For an attempt of which Graph's clock is not known: as far as two clocks that are kept by NTP are apart at most.
    private static readonly TimeSpan LocalClockError = TimeSpan.FromMinutes(5);

    /// <summary>The command recorded with a reset.</summary>
    public static IssuedCommand Create(PasscodeReset reset)
    {
        var attempt = reset.Attempt!;
        return new(reset.Device!.IntuneDeviceId, attempt.EarliestTime, reset.PriorActionAt, reset.Deadline, attempt.SentAt, attempt.Number);
    }

    /// <summary>The earliest time, by Graph's clock, at which a command can have been executed.</summary>
    /// <param name="graphTime">By Graph's clock, when it was known before the send.</param>
    /// <param name="sentAt">By our clock.</param>
    public static DateTimeOffset EarliestTime(DateTimeOffset? graphTime, DateTimeOffset sentAt) => graphTime ?? sentAt - LocalClockError;

    /// <summary>The latest time, by Graph's clock, at which the command of an attempt can have been executed.</summary>
    public static DateTimeOffset LatestTime(DateTimeOffset? graphTime, DateTimeOffset sentAt, PollingOptions polling) =>
        (graphTime ?? sentAt + LocalClockError) + polling.SettleTime;

    /// <summary>
    /// The device action that this command made, or null. Graph gives commands no id, so it is the newest reset action that is newer
    /// than the one known before the send. The device was locked in between, so no other reset of ours can have made it.
    /// </summary>
    public ResetAction? FindIn(ManagedDevice device)
    {
        return device.LatestReset is { } latest
            && latest.StartedAt >= EarliestAt - Tolerance
            && (PriorActionAt is not { } prior || latest.StartedAt > prior)
                ? latest
                : null;
    }
}

/// <summary>Tells from a device what became of a command.</summary>
public static class ActionOutcome
{
    // A retire or wipe that is only pending can be cancelled, and a single read may be wrong.
    private const int WipeReads = 3;

    /// <summary>
    /// How the reset ends, or null while nothing is certain. No failed read ends a reset whose command may have been executed: the passcode
    /// may be gone, and its owner must be able to read the new one.
    /// </summary>
    /// <param name="read">What was read of the device.</param>
    /// <param name="command">The command.</param>
    /// <param name="wipeReads">How many reads in a row, this one included, found that the device is being wiped: <see cref="CountWipe"/>.</param>
    public static ResetOutcome? From(GraphResult<ManagedDevice> read, IssuedCommand command, int wipeReads = 0)
    {
        if (!read.Succeeded)
        {
            return null;
        }

        var device = read.Value;
        var action = command.FindIn(device);
        return action?.State switch
        {
            ActionState.Done => new(ResetStatus.Completed, ConfirmedAt: action.UpdatedAt ?? action.StartedAt),
            ActionState.Failed => new(ResetStatus.Failed, FailureOf(device), Detail: ErrorOf(action)),
            ActionState.NotSupported => new(ResetStatus.NotSupported, ReasonOf(device), Detail: ErrorOf(action)),
            ActionState.Canceled => new(ResetStatus.Cancelled, ReasonCode.CancelledInIntune),
            _ when wipeReads >= WipeReads => new(ResetStatus.Failed, ReasonCode.SupersededByWipe, Detail: device.ManagementState),
            _ => null,
        };
    }

    /// <summary>
    /// When a device confirmed a command whose wait has ended; null if it did not. Its action began before <paramref name="latest"/>, see
    /// <see cref="IssuedCommand.LatestTime"/>: a later one is of a later reset.
    /// </summary>
    public static DateTimeOffset? FindLateConfirmation(GraphResult<ManagedDevice> read, IssuedCommand command, DateTimeOffset latest) =>
        From(read, command) is { Status: ResetStatus.Completed, ConfirmedAt: { } confirmedAt } && command.FindIn(read.Value!)!.StartedAt < latest ? confirmedAt : null;

    // "If the Remove passcode action fails, Intune might have stored the wrong unlock token": Intune documentation, remove-passcode. Its advice
    // is to wipe the device, so an iPad that may be shared does not get it.
    private static ReasonCode FailureOf(ManagedDevice device) =>
        device.IsSharedIpad ? ReasonCode.NotSupportedOnSharedIpad
        : device.MayBeSharedIpad || DeviceKind.From(device).Platform == DevicePlatform.Android ? ReasonCode.DeviceReportedFailure
        : ReasonCode.WrongUnlockToken;

    // "The reset token hasn't been activated on the device": Microsoft support, troubleshoot-device-actions.
    private static ReasonCode ReasonOf(ManagedDevice device) =>
        device.IsSharedIpad ? ReasonCode.NotSupportedOnSharedIpad
        : DeviceKind.From(device).Enrollment is EnrollmentKind.PersonalWorkProfile or EnrollmentKind.CorporateWorkProfile
            ? ReasonCode.ResetTokenNotActive
            : ReasonCode.NotSupportedByDevice;

    private static string? ErrorOf(ResetAction action) =>
        action.ErrorCode is { } code and not 0 ? string.Create(CultureInfo.InvariantCulture, $"error code {code}") : null;

    /// <summary>How many reads in a row found that the device is being wiped, retired or deleted, and will not act on the command unless that is cancelled.</summary>
    public static int CountWipe(GraphResult<ManagedDevice> read, int before) =>
        !read.Succeeded ? before
        : read.Value.ManagementState is { } state && WipeStates.Contains(state) ? before + 1
        : 0;

    private static readonly HashSet<string> WipeStates = new(StringComparer.OrdinalIgnoreCase)
    {
        "retirePending", "wipePending", "deletePending", "retireIssued", "wipeIssued",
    };
}
