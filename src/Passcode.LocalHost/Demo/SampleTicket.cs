using Passcode.Core.Eligibility;
using Passcode.Api.Devices;
using Passcode.Core.Resets;

namespace Passcode.LocalHost.Demo;

/// <summary>A ticket of the demo, and how its reset must end.</summary>
/// <param name="Id">The ticket.</param>
/// <param name="Title">What the user says.</param>
/// <param name="Device">The device, as the agent knows it.</param>
/// <param name="Status">How it must end.</param>
/// <param name="Reason">Why, when it does not complete.</param>
/// <param name="Effect">What it does to the device, when it completes.</param>
internal sealed record SampleTicket(
    string Id, string Title, DeviceBody Device, ResetStatus Status, ReasonCode? Reason = null, ResetEffect? Effect = null);
