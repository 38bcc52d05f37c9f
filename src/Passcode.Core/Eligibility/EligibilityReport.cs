using Passcode.Core.Devices;

namespace Passcode.Core.Eligibility;

/// <summary>What would happen if a reset were asked for now.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Device">The device, when exactly one matched.</param>
public sealed record EligibilityReport(Verdict Verdict, DeviceSnapshot? Device);
