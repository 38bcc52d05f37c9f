using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;

namespace Passcode.GraphSimulator.Inspection;

/// <summary>A device in the simulator.</summary>
public sealed record DeviceReport(
    Guid Id, string DeviceName, string SerialNumber, double ConfirmAfterSeconds, bool Offline, ActionState Outcome, int ErrorCode, bool ResetTokenActive,
    string ManagementState, double AppearsAfterSeconds, bool Swallows, bool Removed, DateTimeOffset LastSyncDateTime)
{
    internal static DeviceReport From(Device device) => new(
        device.Id, device.Name, device.SerialNumber, device.Behaviour.ConfirmAfter.TotalSeconds, device.Behaviour.Offline, device.Behaviour.Outcome,
        device.Behaviour.ErrorCode, device.Behaviour.ResetTokenActive, device.Behaviour.ManagementState, device.Behaviour.AppearsAfter.TotalSeconds,
        device.Behaviour.Swallows, device.Behaviour.Removed, device.LastSync);
}
