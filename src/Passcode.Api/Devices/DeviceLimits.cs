namespace Passcode.Api.Devices;

/// <summary>The longest names of a device.</summary>
internal static class DeviceLimits
{
    public const int DeviceName = 256;
    public const int SerialNumber = 128;
    public const int UserPrincipalName = 320;
}
