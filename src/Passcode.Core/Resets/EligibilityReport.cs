using Passcode.Core.Eligibility;
using Passcode.Core.Devices;
using Passcode.Core.Policy;

namespace Passcode.Core.Resets;

/// <summary>What would happen if a reset were asked for now.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Device">The device, when exactly one matched.</param>
/// <param name="Policy">What policy says to the device, when the device itself is eligible.</param>
public sealed record EligibilityReport(Verdict Verdict, DeviceSnapshot? Device, PolicyVerdict? Policy = null);
