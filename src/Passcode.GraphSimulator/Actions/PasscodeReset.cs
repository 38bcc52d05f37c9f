using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Actions;

/// <summary>One execution of <c>resetPasscode</c>. Guarded by its device's lock.</summary>
internal sealed class PasscodeReset(Guid id, Device device, DateTimeOffset startedAt, string? passcode, string? initiatedBy, bool elsewhere)
{
    /// <summary>How long Intune shows a temporary passcode (reset-passcode.md). How long it keeps the entry itself is not documented.</summary>
    public static readonly TimeSpan PasscodeShownFor = TimeSpan.FromDays(7);

    public Guid Id => id;

    public Device Device => device;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public string? Passcode => passcode;

    public string? InitiatedBy => initiatedBy;

    /// <summary>Made before the simulator started, by somebody else.</summary>
    public bool Elsewhere => elsewhere;

    public ActionState State { get; private set; } = ActionState.Pending;

    public DateTimeOffset UpdatedAt { get; private set; } = startedAt;

    public int ErrorCode { get; private set; }

    /// <summary>Settled states do not change any more, whatever the device does later.</summary>
    public void Settle(ActionState outcome, int errorCode, DateTimeOffset at) =>
        (State, ErrorCode, UpdatedAt) = (outcome, outcome == ActionState.Failed ? errorCode : 0, at);

    public ActionState StateAt(DateTimeOffset time) => UpdatedAt <= time ? State : ActionState.Pending;

    public string? ShownPasscode(DateTimeOffset now) =>
        State == ActionState.Done && now < StartedAt + PasscodeShownFor ? Passcode : null;
}
