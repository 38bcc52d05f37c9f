using Passcode.Core.Devices;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Devices;

/// <summary>Graph may ignore a filter, so what it returned is compared with what was asked.</summary>
public sealed class DeviceReferenceTests
{
    private const string Entra = "5a1b2c3d-0000-4000-8000-000000000001";

    private static readonly ManagedDevice Adas = Sample.IPhone("adas") with
    {
        SerialNumber = "C39XK0ABCD12",
        Imei = "356789012345678",
        EntraDeviceId = Entra,
        DeviceName = "Ada’s iPhone",
        UserPrincipalName = "ada@contoso.example",
    };

    private static readonly ManagedDevice Blank = new() { Id = "blank" };

    [Theory]
    [InlineData(DeviceKey.IntuneDeviceId, "ADAS")]
    [InlineData(DeviceKey.SerialNumber, "C39XK0ABCD12")]
    [InlineData(DeviceKey.SerialNumber, " c39xk0abcd12\u00A0")]
    [InlineData(DeviceKey.Imei, "356789012345678")]
    [InlineData(DeviceKey.EntraDeviceId, "5A1B2C3D-0000-4000-8000-000000000001")]
    [InlineData(DeviceKey.DeviceName, "Ada's iPhone")]
    [InlineData(DeviceKey.DeviceName, "ada‘s  IPHONE ")]
    [InlineData(DeviceKey.UserPrincipalName, "Ada@Contoso.example")]
    public void The_device_that_has_the_value_is_chosen_and_no_other(DeviceKey key, string value)
    {
        var other = Sample.IPhone("other") with
        {
            SerialNumber = "C39XK0ABCD13",
            Imei = "356789012345679",
            EntraDeviceId = Guid.NewGuid().ToString(),
            DeviceName = "Adam’s iPhone",
            UserPrincipalName = "adam@contoso.example",
        };

        Assert.Equal("adas", Assert.Single(new DeviceReference(key, value).Choose([other, Blank, Adas, Adas])).Id);
        Assert.Empty(new DeviceReference(key, value).Choose([other, Blank]));
    }

    [Theory]
    [InlineData(DeviceKey.SerialNumber, "")]
    [InlineData(DeviceKey.Imei, "")]
    [InlineData(DeviceKey.EntraDeviceId, "00000000-0000-0000-0000-000000000000")]
    [InlineData(DeviceKey.DeviceName, " ")]
    [InlineData(DeviceKey.UserPrincipalName, "")]
    public void What_says_nothing_names_no_device(DeviceKey key, string value)
    {
        var unnamed = Blank with { SerialNumber = value, Imei = value, EntraDeviceId = value, DeviceName = value, UserPrincipalName = value };

        Assert.Empty(new DeviceReference(key, value).Choose([unnamed, Blank]));
    }

    [Theory]
    [InlineData("Ada's iPhone", "Ada\u2019s iPhone")]
    [InlineData("Ada's iPhone", "Ada\u2018s iPhone")]
    [InlineData("Ada's iPhone", "Ada\u02BCs iPhone")]
    [InlineData("Ada's iPhone", "Ada`s iPhone")]
    [InlineData("Ada's iPhone", "Ada\u00B4s iPhone")]
    [InlineData("Ada\u2019s iPhone", "Ada's iPhone")]
    [InlineData("Ada's iPhone", "Ada\u2019s\u00A0iPhone")]
    [InlineData("Ada's iPhone", "Ada\u2019s\u202FiPhone\u200E")]
    [InlineData("Zo\u00EB\u2019s iPad", "Zoe\u0308's iPad")]
    [InlineData("\u00C5sas iPad", "A\u030Asas iPad")]
    [InlineData("\u1E69", "s\u0323\u0307")]
    [InlineData("\u304C\u308B", "\u304B\u3099\u308B")]
    [InlineData("\uAC15\uB098 iPad", "\u1100\u1161\u11BC\u1102\u1161 iPad")]
    [InlineData("ADA-IPHONE", "ADA\u2011IPHONE")]
    [InlineData("ADA-IPHONE", "ADA\u2212IPHONE")]
    [InlineData("iPad 12", "\uFF49\uFF30\uFF41\uFF44\u3000\uFF11\uFF12")]
    [InlineData("Lobby", "\u202E\u2800Lobby\u200B")]
    [InlineData("\"Lobby\" iPad", "\u201CLobby\u201D iPad")]
    public void A_name_is_the_same_in_each_of_its_spellings(string asked, string stored)
    {
        Assert.Single(new DeviceReference(DeviceKey.DeviceName, asked).Choose([Blank with { DeviceName = stored }]));
        Assert.Single(new DeviceReference(DeviceKey.DeviceName, stored).Choose([Blank with { DeviceName = asked }]));
    }

    [Theory]
    [InlineData("Zoe's iPad", "Zoë's iPad")]
    [InlineData("Zoé's iPad", "Zoë's iPad")]
    [InlineData("Adas iPhone", "Ada’s iPhone")]
    [InlineData("iPad 1", "iPad 11")]
    [InlineData("\uAC15", "\uAC00")]
    public void Another_name_is_not(string asked, string stored) =>
        Assert.Empty(new DeviceReference(DeviceKey.DeviceName, asked).Choose([Blank with { DeviceName = stored }]));

    [Theory]
    [InlineData("356789012345678", "35678901234567")]
    [InlineData("35678901234567", "356789012345678")]
    [InlineData("356789012345678", "3567890123456701")]
    [InlineData("3567890123456702", "3567890123456701")]
    [InlineData("35 678901 234567 8", "356789012345678")]
    [InlineData("356789012345678", "35 678901 234567 8")]
    [InlineData("35-678901-234567-8", "356789012345678")]
    public void An_IMEI_is_the_same_with_its_check_digit_and_without(string asked, string stored) =>
        Assert.Single(new DeviceReference(DeviceKey.Imei, asked).Choose([Blank with { Imei = stored }]));

    [Theory]
    [InlineData("356789012345678", "356789012345679")] // one of the two check digits proves a typing error
    [InlineData("356789012345678", "35678901234568")]
    [InlineData("35678901234567", "A5678901234567")]
    [InlineData("35678901234567", "3567890123456")]
    public void Another_IMEI_is_not(string asked, string stored) =>
        Assert.Empty(new DeviceReference(DeviceKey.Imei, asked).Choose([Blank with { Imei = stored }]));

    [Fact]
    public void The_IMEI_as_it_was_given_excludes_the_one_without_its_check_digit()
    {
        ManagedDevice[] found = [Blank with { Id = "14", Imei = "35678901234567" }, Blank with { Id = "15", Imei = "356789012345678" }];

        Assert.Equal("15", Assert.Single(new DeviceReference(DeviceKey.Imei, "356789012345678").Choose(found)).Id);
    }

    [Theory]
    [InlineData("SC39XK0ABCD12")]
    [InlineData("sc39xk0abcd12")]
    [InlineData("S C39XK0ABCD12")]
    [InlineData(" S\u00A0 C39XK0ABCD12 ")]
    [InlineData("(S)C39XK0ABCD12")]
    [InlineData("(s) C39XK0ABCD12")]
    [InlineData("S/N C39XK0ABCD12")]
    [InlineData("S/N: C39XK0ABCD12")]
    [InlineData("SN:C39XK0ABCD12")]
    public void What_a_bar_code_puts_before_a_serial_number_is_a_second_reading_and_it_is_said(string asked)
    {
        var reference = new DeviceReference(DeviceKey.SerialNumber, asked);

        Assert.Equal("adas", Assert.Single(reference.Choose([Adas])).Id);
        Assert.Contains("without the prefix of a bar code", reference.Note(Adas), StringComparison.Ordinal);
        Assert.Null(new DeviceReference(DeviceKey.SerialNumber, "C39XK0ABCD12").Note(Adas));
    }

    [Fact]
    public void A_serial_number_that_begins_with_S_excludes_the_one_without()
    {
        var reference = new DeviceReference(DeviceKey.SerialNumber, "SC39XK0ABCD12");
        var exact = Blank with { SerialNumber = "SC39XK0ABCD12" };

        Assert.Equal("blank", Assert.Single(reference.Choose([Adas, exact])).Id);
        Assert.Null(reference.Note(exact));
    }

    [Fact]
    public void Two_devices_of_one_reading_are_both_meant() =>
        Assert.Equal(2, new DeviceReference(DeviceKey.SerialNumber, "SC39XK0ABCD12").Choose([Adas, Adas with { Id = "again" }]).Count);

    [Theory]
    [InlineData(DeviceKey.SerialNumber, "C39XK0", "C39XK0")]
    [InlineData(DeviceKey.SerialNumber, " SC39XK0", "SC39XK0|C39XK0")]
    [InlineData(DeviceKey.SerialNumber, "S C39XK0", "S C39XK0|C39XK0")]
    [InlineData(DeviceKey.SerialNumber, "S100", "S100")]
    [InlineData(DeviceKey.SerialNumber, "S 100", "S 100")]
    [InlineData(DeviceKey.Imei, "490154203237518", "490154203237518|49015420323751|49 015420 323751 8|49 015420 323751")]
    [InlineData(DeviceKey.Imei, "49015420323751", "49015420323751|490154203237518|49 015420 323751|49 015420 323751 8|490154203237510|490154203237511|490154203237512"
        + "|490154203237513|490154203237514|490154203237515|490154203237516|490154203237517|490154203237519")]
    [InlineData(DeviceKey.Imei, "x", "")]
    [InlineData(DeviceKey.UserPrincipalName, "o’hara@contoso.example", "o'hara@contoso.example")]
    public void Graph_is_asked_for_each_spelling(DeviceKey key, string value, string spellings) =>
        Assert.Equal(spellings, string.Join('|', new DeviceReference(key, value).Spellings()));

    [Theory]
    [InlineData("Ada’s iPhone", "Ada|s|iPhone")]
    [InlineData("ADA-IPHONE", "ADA-IPHONE")]
    [InlineData("Zoe\u0308 3", "Zo|3")]
    [InlineData("Zoë", "Zo")]
    [InlineData("Ada\u2011iPhone \uFF11", "Ada|iPhone")]
    [InlineData("Поле 📱", "Поле|📱")]
    [InlineData("📱\u0301x", "x")]
    [InlineData("’", "")]
    public void The_parts_of_a_name_that_have_one_spelling_are_known(string name, string parts) =>
        Assert.Equal(parts, string.Join('|', DeviceText.StableParts(name)));

    [Fact]
    public void A_name_in_Hangul_is_looked_for_in_syllables_and_in_letters()
    {
        const string Syllables = "강나 iPad", Letters = "\u1100\u1161\u11BC\u1102\u1161 iPad";

        Assert.Equal([Syllables, Letters], DeviceText.HangulForms(Syllables));
        Assert.Equal([Letters, Syllables], DeviceText.HangulForms(Letters));
        Assert.Equal(["iPad"], DeviceText.HangulForms("iPad"));
    }

    [Theory]
    [InlineData(" \u200EAda’s\u200B iPhone\u202E ", "Ada’s iPhone")]
    [InlineData("Ada\tiPhone", "Ada iPhone")]
    [InlineData("\u2800", "")]
    public void What_a_text_shows_has_nothing_invisible(string text, string shown) => Assert.Equal(shown, DeviceText.Visible(text));
}
