using Passcode.Core.Devices;

namespace Passcode.Testing.Fakes;

/// <summary>Devices to test with.</summary>
internal static class Sample
{
    public const string DeviceId = "11111111-1111-1111-1111-111111111111";

    public static ManagedDevice IPhone(string id = DeviceId) =>
        Device("iOS", "iPhone", "appleBulkWithUser", "17.5.1 (21F90)") with { Id = id, SerialNumber = "SN-" + id, DeviceName = "Adele's iPhone" };

    public static ManagedDevice WorkProfile(string id = DeviceId) =>
        Device("AndroidForWork", "androidForWork", "userEnrollment", "14") with { Id = id, SerialNumber = "SN-" + id, DeviceName = "Adele's Pixel" };

    public static ManagedDevice Laptop(string id = DeviceId) =>
        Device("Windows", "desktop", "windowsAzureADJoin", "10.0.22631") with { Id = id, SerialNumber = "SN-" + id };

    public static ManagedDevice Device(string? operatingSystem, string? deviceType, string? enrollmentType, string? osVersion) => new()
    {
        Id = DeviceId,
        DeviceName = "device",
        OperatingSystem = operatingSystem,
        DeviceType = deviceType,
        EnrollmentType = enrollmentType,
        OsVersion = osVersion,
        ManagementAgent = "mdm",
        ManagementState = "managed",
        OwnerType = "company",
    };
}
