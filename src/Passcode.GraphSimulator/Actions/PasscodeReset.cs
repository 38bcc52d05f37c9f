using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Actions;

/// <summary>One execution of <c>resetPasscode</c>.</summary>
/// <param name="elsewhere">Requested by another application before the simulator started.</param>
internal sealed class PasscodeReset(Guid id, Device device, DateTimeOffset startedAt, string? passcode, string? initiatedBy, bool elsewhere)
{
    /// <summary>How long Intune returns a temporary passcode (reset-passcode.md). How long it keeps the entry itself is not
    /// documented.</summary>
    private static readonly TimeSpan PasscodeShownFor = TimeSpan.FromDays(7);

    public Guid Id => id;

    public Device Device => device;

    public DateTimeOffset StartedAt { get; } = startedAt;

    public string? Passcode => passcode;

    public string? InitiatedBy => initiatedBy;

    public bool Elsewhere => elsewhere;

    public ResetStatus Status { get; private set; } = new(ActionState.Pending, startedAt);

    /// <summary>Sets the final state. Later changes of the device do not affect it.</summary>
    public void Settle(ActionState outcome, int errorCode, DateTimeOffset at) =>
        Status = new ResetStatus(outcome, at, outcome == ActionState.Failed ? errorCode : 0);

    public ActionState StateAt(DateTimeOffset time) =>
        Status is { } status && status.UpdatedAt <= time ? status.State : ActionState.Pending;

    public string? ShownPasscode(DateTimeOffset now) =>
        Status.State == ActionState.Done && now < StartedAt + PasscodeShownFor ? Passcode : null;
}
