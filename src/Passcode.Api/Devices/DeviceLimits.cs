namespace Passcode.Api.Devices;

/// <summary>The maximum lengths of device identifiers, in characters.</summary>
internal static class DeviceLimits
{
    public const int DeviceName = 256;
    public const int SerialNumber = 128;
    public const int UserPrincipalName = 320;
}
