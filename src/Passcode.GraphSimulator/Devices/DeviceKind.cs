namespace Passcode.GraphSimulator.Devices;

/// <summary>What devices of one row of the support matrix have in common. Enum values are beta's; v1.0 hides some of them.</summary>
internal sealed record DeviceKind(
    string OperatingSystem,
    string OsVersion,
    string EnrollmentType,
    string DeviceType,
    string Manufacturer,
    string Model,
    ResetSupport Support,
    string Ownership = "company",
    string ManagementAgent = "mdm",
    bool Supervised = false,
    bool NeedsResetToken = false)
{
    public bool IsAndroid => DeviceType.StartsWith("android", StringComparison.Ordinal);

    public bool IsApple => Manufacturer == "Apple";
}
