namespace Passcode.GraphSimulator.Devices;

/// <summary>The common properties of the devices in one row of the support matrix. Enum values are those of beta; v1.0 hides some of
/// them.</summary>
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
