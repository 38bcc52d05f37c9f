using System.Globalization;
using System.Text.Json.Serialization;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;

namespace Passcode.Core.Resets;

/// <summary>The events of resets: one for each state that a reset enters, except <see cref="ResetStatus.Issuing"/>.</summary>
public static class ResetEvent
{
    private const string Prefix = "passcode.reset.";

    /// <summary>
    /// The types. A reset is in <see cref="ResetStatus.Issuing"/> for the length of one request, and perhaps twice, so that state has no event.
    /// </summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. Enum.GetValues<ResetStatus>().Where(status => status != ResetStatus.Issuing).Select(TypeOf)];

    /// <summary>The types of the states in which a reset has ended: what a subscription receives when it names none.</summary>
    public static IReadOnlyList<string> EndTypes { get; } = [.. Enum.GetValues<ResetStatus>().Where(status => status.IsTerminal()).Select(TypeOf)];

    /// <summary>The type for a state.</summary>
    public static string TypeOf(ResetStatus status) => Prefix + status.ToWireName();

    /// <summary>Whether a type is one of these.</summary>
    public static bool IsType(string type) => type?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The event of a reset's present state; null for a state that has none. A reset enters each of them at most once.</summary>
    public static CallbackEvent? Create(PasscodeReset reset, bool includeOwner = false)
    {
        return reset.Status == ResetStatus.Issuing ? null : CallbackEvent.Create(
            $"{reset.Id}-{reset.Status.ToWireName()}{Round(reset)}", TypeOf(reset.Status), reset.Id, TimeOf(reset), ResetEventData.Create(reset, includeOwner));
    }

    // A reset waits again when a rule matches that its approval was not given for; that is another event.
    private static string Round(PasscodeReset reset) =>
        reset is { Status: ResetStatus.AwaitingApproval, Approval: { Round: > 1 and var round } } ? string.Create(CultureInfo.InvariantCulture, $"-{round}") : "";

    private static DateTimeOffset TimeOf(PasscodeReset reset) => reset switch
    {
        { Status: ResetStatus.Accepted } => reset.RequestedAt,
        { Status: ResetStatus.Pending, IssuedAt: { } issuedAt } => issuedAt,
        { Late: false, EndedAt: { } endedAt } => endedAt,
        _ => reset.LastEvent?.At ?? reset.RequestedAt,
    };
}

/// <summary>What an event tells of a reset: who asked for what, and what became of it. Never a passcode, nor the callback's own address.</summary>
/// <param name="Id">The reset's id.</param>
/// <param name="Status">The state that the event tells of.</param>
/// <param name="Effect">What the reset does to the device, once it is known.</param>
/// <param name="ReasonCode">Why it ended as it did, when that needs a reason.</param>
/// <param name="DuplicateOf">The reset of the same device for the same ticket that came first, of a duplicate.</param>
/// <param name="Advice">What the agent should do next.</param>
/// <param name="Late">Whether the device confirmed after the reset had expired.</param>
/// <param name="Device">The device, once it is known.</param>
/// <param name="TicketId">The helpdesk's ticket.</param>
/// <param name="RequestedBy">The person who asked.</param>
/// <param name="RequestedAt">When it was accepted.</param>
/// <param name="IssuedAt">When Intune took the command.</param>
/// <param name="ConfirmedAt">When the device confirmed, by Intune's clock.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="WaitReason">What the reset waits for; null when it has ended.</param>
/// <param name="LastSyncAt">When the device last checked in with Intune, as far as it is known.</param>
/// <param name="Deadline">When the reset expires.</param>
public sealed record ResetEventData(
    string Id,
    ResetStatus Status,
    ResetEffect? Effect,
    ReasonCode? ReasonCode,
    string? DuplicateOf,
    string? Advice,
    bool Late,
    ResetEventDevice? Device,
    string? TicketId,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? IssuedAt,
    DateTimeOffset? ConfirmedAt,
    DateTimeOffset? EndedAt,
    WaitReason? WaitReason = null,
    DateTimeOffset? LastSyncAt = null,
    DateTimeOffset? Deadline = null)
{
    /// <summary>The data of a reset as it is now.</summary>
    /// <param name="reset">The reset.</param>
    /// <param name="includeOwner">Whether the device has its owner, which is personal data.</param>
    public static ResetEventData Create(PasscodeReset reset, bool includeOwner = false)
    {
        return new(
            reset.Id,
            reset.Status,
            reset.Effect,
            reset.ReasonCode,
            reset.DuplicateOf,
            ResetAdvice.From(reset) is { } advice ? FormattableString.Invariant(advice) : null,
            reset.Late,
            reset.Device is { } device ? ResetEventDevice.Create(device, includeOwner) : null,
            reset.Request.TicketId,
            reset.Request.RequestedBy,
            reset.RequestedAt,
            reset.IssuedAt,
            reset.ConfirmedAt,
            reset.EndedAt,
            reset.WaitsFor(),
            reset.LastSyncAt,
            reset.Deadline);
    }
}

/// <summary>The device of an event: what an agent needs to recognise it.</summary>
/// <param name="IntuneDeviceId">The id of the Intune managed device.</param>
/// <param name="DeviceName">Its name in Intune.</param>
/// <param name="SerialNumber">The manufacturer's serial number.</param>
/// <param name="Platform">The operating system family.</param>
/// <param name="UserPrincipalName">The sign-in name of the primary user, if the settings include owners.</param>
/// <param name="UserId">The object ID of the primary user, if the settings include owners.</param>
public sealed record ResetEventDevice(
    string IntuneDeviceId,
    string? DeviceName,
    string? SerialNumber,
    DevicePlatform Platform,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? UserPrincipalName = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? UserId = null)
{
    /// <summary>The event's part of a snapshot.</summary>
    public static ResetEventDevice Create(DeviceSnapshot device, bool includeOwner) => new(
        device.IntuneDeviceId,
        device.DeviceName,
        device.SerialNumber,
        device.Platform,
        includeOwner ? device.UserPrincipalName : null,
        includeOwner ? device.UserId : null);
}
