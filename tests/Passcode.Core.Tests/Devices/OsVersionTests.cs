using Passcode.Core.Devices;

namespace Passcode.Core.Tests.Devices;

public sealed class OsVersionTests
{
    [Theory]
    [InlineData("7", 7, 0, 0)]
    [InlineData("7.1", 7, 1, 0)]
    [InlineData("7.1.2", 7, 1, 2)]
    [InlineData("17.5.1 (21F90)", 17, 5, 1)]
    [InlineData(" 17.5.1 ", 17, 5, 1)]
    [InlineData("10.0.22631.3593", 10, 0, 22631)]
    [InlineData("6.0.1", 6, 0, 1)]
    [InlineData("007", 7, 0, 0)]
    public void A_version_is_read(string text, int major, int minor, int patch) =>
        Assert.Equal(new OsVersion(major, minor, patch), OsVersion.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nonsense")]
    [InlineData("Android 9")]
    [InlineData("7.")]
    [InlineData(".7")]
    [InlineData("-7")]
    [InlineData("7,1")]
    [InlineData("7.1-beta")]
    [InlineData("99999999999999999999")]
    [InlineData("7.1 (")]
    [InlineData("٧.١")]
    public void What_is_no_version_is_none(string? text) => Assert.Null(OsVersion.Parse(text));

    [Theory]
    [InlineData("6.9.9", "7")]
    [InlineData("7.0.9", "7.1")]
    [InlineData("7.1.2", "7.1.3")]
    [InlineData("9", "10")]
    public void The_older_version_is_less(string older, string newer)
    {
        var (a, b) = (OsVersion.Parse(older)!.Value, OsVersion.Parse(newer)!.Value);
        Assert.True(a < b && b > a && a <= b && b >= a);
        Assert.False(b < a || a > b || b <= a || a >= b);
    }
}
