using Passcode.Api.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.LocalHost.Demo;

/// <summary>A ticket of the demo, with the expected outcome of its reset.</summary>
/// <param name="Id">The ticket ID.</param>
/// <param name="Title">The description by the user.</param>
/// <param name="Device">The device identifier that the agent knows.</param>
/// <param name="Status">The expected status.</param>
/// <param name="Reason">The expected reason code, if the reset does not complete.</param>
/// <param name="Effect">The expected effect, if the reset completes.</param>
internal sealed record SampleTicket(
    string Id, string Title, DeviceBody Device, ResetStatus Status, ReasonCode? Reason = null, ResetEffect? Effect = null);
