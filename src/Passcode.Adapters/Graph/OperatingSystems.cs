using Passcode.Core.Devices;

namespace Passcode.Adapters.Graph;

/// <summary>
/// The texts of Graph's operatingSystem that each platform goes by. Graph documents none of them and filters by whole texts alone, so these
/// are all that were seen; a device that goes by another text is found by no filter with a platform.
/// </summary>
internal static class OperatingSystems
{
    private static readonly Dictionary<DevicePlatform, string[]> Names = new()
    {
        [DevicePlatform.Ios] = ["iOS"],
        [DevicePlatform.IpadOs] = ["iPadOS", "iOS"], // an iPad may report either; its device type tells
        [DevicePlatform.VisionOs] = ["visionOS"],
        [DevicePlatform.TvOs] = ["tvOS"],
        [DevicePlatform.MacOs] = ["macOS"],
        [DevicePlatform.ChromeOs] = ["ChromeOS", "Chrome OS"],
        [DevicePlatform.Android] = ["Android", "AndroidForWork", "AndroidEnterprise", "Android Enterprise", "AndroidAOSP"],
        [DevicePlatform.Windows] = ["Windows", "Windows Phone", "WindowsMobile", "Windows Holographic"],
        [DevicePlatform.Linux] = ["Linux"],
    };

    /// <summary>The texts of some platforms; none when every device must be looked at.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<DevicePlatform> platforms) =>
        platforms.All(Names.ContainsKey) ? [.. platforms.SelectMany(platform => Names[platform]).Distinct()] : [];
}
