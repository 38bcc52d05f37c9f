using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>The values of operatingSystem in Graph by platform. Graph does not document the values and filters by exact match, so the list
/// contains all values that are known. A filter with a platform does not find devices with other values.</summary>
internal static class OperatingSystems
{
    private static readonly Dictionary<DevicePlatform, string[]> Names = new()
    {
        [DevicePlatform.Ios] = ["iOS"],
        [DevicePlatform.IpadOs] = ["iPadOS", "iOS"], // an iPad can report either value; the device type distinguishes them
        [DevicePlatform.VisionOs] = ["visionOS"],
        [DevicePlatform.TvOs] = ["tvOS"],
        [DevicePlatform.MacOs] = ["macOS"],
        [DevicePlatform.ChromeOs] = ["ChromeOS", "Chrome OS"],
        [DevicePlatform.Android] = ["Android", "AndroidForWork", "AndroidEnterprise", "Android Enterprise", "AndroidAOSP"],
        [DevicePlatform.Windows] = ["Windows", "Windows Phone", "WindowsMobile", "Windows Holographic"],
        [DevicePlatform.Linux] = ["Linux"],
    };

    /// <summary>Returns the values of the platforms; empty if all devices must be read.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<DevicePlatform> platforms) =>
        platforms.All(Names.ContainsKey) ? [.. platforms.SelectMany(platform => Names[platform]).Distinct()] : [];
}
