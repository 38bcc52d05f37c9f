using Passcode.Adapters.Graph;
using Passcode.Core.Devices;

namespace Passcode.Adapters.Tests.Graph;

public sealed class OperatingSystemsTests
{
    public static TheoryData<DevicePlatform> Platforms => new(Enum.GetValues<DevicePlatform>().Except([DevicePlatform.Unknown]));

    [Theory]
    [MemberData(nameof(Platforms))]
    public void Every_platform_is_found_by_the_values_that_tell_it(DevicePlatform platform) => Assert.Each(
        OperatingSystems.From([platform]),
        value => Assert.Contains(DeviceKind.From(new ManagedDevice { Id = "d", OperatingSystem = value }).Platform, Found(platform)));

    // An iPad can report the system of an iPhone.
    private static DevicePlatform[] Found(DevicePlatform platform) => platform == DevicePlatform.IpadOs ? [platform, DevicePlatform.Ios] : [platform];
}
