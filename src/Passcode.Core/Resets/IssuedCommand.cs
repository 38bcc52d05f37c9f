using System.Globalization;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>A command that Intune took: what is needed to recognise it among the device's actions.</summary>
/// <param name="IntuneDeviceId">The device.</param>
/// <param name="SentAt">When it was sent, by our clock.</param>
/// <param name="PriorActionAt">The device's latest reset action before it.</param>
/// <param name="Deadline">Until when to watch.</param>
public sealed record IssuedCommand(string IntuneDeviceId, DateTimeOffset SentAt, DateTimeOffset? PriorActionAt, DateTimeOffset Deadline)
{
    // Graph's clock and ours may differ; an action that started this much before our send is not ours, whatever else it is.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <summary>The command recorded with a reset.</summary>
    public static IssuedCommand Of(PasscodeReset reset)
    {
        ArgumentNullException.ThrowIfNull(reset);
        return new(reset.Device!.IntuneDeviceId, reset.Attempt!.SentAt, reset.PriorActionAt, reset.Deadline);
    }

    /// <summary>
    /// The device action that this command made, or null. Graph gives commands no id, so it is the newest reset action that is newer
    /// than the one known before the send. The device was held in between, so no other reset of ours can have made it.
    /// </summary>
    public Devices.ResetAction? FindIn(Devices.ManagedDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.LatestReset is { } latest
            && latest.StartedAt >= SentAt - ClockSkew
            && (PriorActionAt is not { } prior || latest.StartedAt > prior)
                ? latest
                : null;
    }
}

/// <summary>Tells from a device what became of a command.</summary>
public static class ActionOutcome
{
    /// <summary>How the reset ends, or null while nothing is certain.</summary>
    public static ResetEnding? Of(GraphResult<ManagedDevice> read, IssuedCommand command)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(command);
        if (!read.Succeeded)
        {
            return read.Problem.IsTransient ? null : GraphEnding.For(read.Problem);
        }

        var device = read.Value;
        var action = command.FindIn(device);
        return action?.State switch
        {
            ActionState.Done => new(ResetStatus.Completed, ConfirmedAt: action.UpdatedAt ?? action.StartedAt),
            ActionState.Failed => new(ResetStatus.Failed, FailureOf(device), Detail: ErrorOf(action)),
            ActionState.NotSupported => new(ResetStatus.NotSupported, RefusalOf(device), Detail: ErrorOf(action)),
            ActionState.Canceled => new(ResetStatus.Cancelled, ReasonCode.CancelledInIntune),
            _ when WillNeverAct(device) => new(ResetStatus.Failed, ReasonCode.SupersededByWipe, Detail: device.ManagementState),
            _ => null,
        };
    }

    // "If the Remove passcode action fails, Intune might have stored the wrong unlock token": Intune documentation, remove-passcode.
    private static ReasonCode FailureOf(ManagedDevice device) =>
        DeviceKind.Of(device).Platform == DevicePlatform.Android ? ReasonCode.DeviceReportedFailure : ReasonCode.WrongUnlockToken;

    // "The reset token hasn't been activated on the device": Microsoft support, troubleshoot-device-actions.
    private static ReasonCode RefusalOf(ManagedDevice device) =>
        DeviceKind.Of(device).Enrollment is EnrollmentKind.PersonalWorkProfile or EnrollmentKind.CorporateWorkProfile
            ? ReasonCode.ResetTokenNotActive
            : ReasonCode.NotSupportedByDevice;

    private static string? ErrorOf(ResetAction action) =>
        action.ErrorCode is { } code and not 0 ? string.Create(CultureInfo.InvariantCulture, $"error code {code}") : null;

    private static bool WillNeverAct(ManagedDevice device) =>
        device.ManagementState is { } state && WipeStates.Contains(state);

    private static readonly HashSet<string> WipeStates = new(StringComparer.OrdinalIgnoreCase)
    {
        "retirePending", "wipePending", "deletePending", "retireIssued", "wipeIssued",
    };
}
