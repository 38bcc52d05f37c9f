using Passcode.Core.Devices;

namespace Passcode.Core.Tests.Devices;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("SP-1", "sp-1")]
    [InlineData("INC 77", " inc  77\t")]
    [InlineData("INC 77", "inc\u00a077")]
    [InlineData("77", "\u200b77\ufeff")]
    [InlineData("INC-77", "INC\u201077")]
    [InlineData("INC-77", "INC\u201177")]
    [InlineData("INC-77", "INC\u201377")]
    [InlineData("INC-77", "INC\u221277")]
    [InlineData("INC-77", "\uFF29\uFF2E\uFF23\uFF0D\uFF17\uFF17")]
    [InlineData("\u00C5-1", "A\u030A-1")]
    [InlineData("\uAC15-1", "\u1100\u1161\u11BC-1")]
    public void What_people_take_for_the_same_is_one_spelling(string one, string other) => Assert.Equal(Spelling.Fold(one), Spelling.Fold(other));

    [Theory]
    [InlineData("SP-1", "SP-11")]
    [InlineData("SP-1", "SP 1")]
    [InlineData("77", "077")]
    public void What_people_tell_apart_is_two(string one, string other) => Assert.NotEqual(Spelling.Fold(one), Spelling.Fold(other));

    [Theory]
    [InlineData(DeviceKey.SerialNumber, "SN-x022", "sn-X022")]
    [InlineData(DeviceKey.DeviceName, "Ada's iPhone", "ADA'S  IPHONE")]
    [InlineData(DeviceKey.IntuneDeviceId, "ABCD", "abcd")]
    [InlineData(DeviceKey.Imei, "35 693803 564380 9", "35693803564380")]
    [InlineData(DeviceKey.Imei, "356938035643809", "3569380356438012")]
    public void A_device_is_spelled_as_its_kind_of_name_allows(DeviceKey key, string one, string other) =>
        Assert.Equal(Spelling.Fold(new DeviceReference(key, one)), Spelling.Fold(new DeviceReference(key, other)));
}
