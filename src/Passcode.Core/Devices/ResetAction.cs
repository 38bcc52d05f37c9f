namespace Passcode.Core.Devices;

/// <summary>
/// One reset-passcode entry of a device's <c>deviceActionResults</c>. It has no passcode on purpose: what is never read cannot leak.
/// </summary>
/// <param name="State">Its state.</param>
/// <param name="StartedAt">When Intune took the command; with the action's name the only correlation there is.</param>
/// <param name="UpdatedAt">When its state last changed.</param>
/// <param name="ErrorCode">0 or absent when there is none.</param>
public sealed record ResetAction(ActionState State, DateTimeOffset StartedAt, DateTimeOffset? UpdatedAt, int? ErrorCode)
{
    /// <summary>Whether the device may still act on it.</summary>
    public bool IsUnderWay => State is ActionState.Pending or ActionState.Active;
}
