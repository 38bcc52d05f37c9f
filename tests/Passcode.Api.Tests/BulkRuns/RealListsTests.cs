using System.Text;
using Passcode.Core.Devices;

namespace Passcode.Api.Tests.BulkRuns;

/// <summary>Lists as spreadsheets, PowerShell, Intune, Entra ID and inventories export them.</summary>
public sealed class RealListsTests
{
    private const string Id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    private const string EntraId = "8a1b2c3d-0000-4000-8000-0000000000ee";
    private const string Imei = "356789012345678";

    public static TheoryData<string, string> PowerShell => new()
    {
        { "#TYPE Selected.X\nserialNumber\n35678901234567", "3 serialNumber 35678901234567" },
        { "#TYPE Selected.Microsoft.Graph.PowerShell.Models.MicrosoftGraphManagedDevice\r\n\"SerialNumber\",\"Id\"\r\n\"35678901234567\",\"7\"\r\n", "3 serialNumber 35678901234567" },
        { "\uFEFF#TYPE System.Management.Automation.PSCustomObject\n\"Name\";\"IMEI\"\n\"Ada\";\"356789012345678\"", $"3 imei {Imei}" },
        { "\"#TYPE System.Collections.Generic.Dictionary`2[[System.String, mscorlib],[System.Object, mscorlib]]\"\nserialNumber\nC1", "3 serialNumber C1" },
        { "#type Deserialized.X\n\n\nserialNumber\nC1", "5 serialNumber C1" },
        { "sep=;\n#TYPE X\nserialNumber;Name\nC1;Ada", "4 serialNumber C1" },
        { "#TYPE X\nsep=;\nserialNumber;Name\nC1;Ada", "4 serialNumber C1" },
        { "\"sep=;\"\nserialNumber;Name\nC1;Ada", "3 serialNumber C1" },
        { "\n\nSEP=,\nName,serialNumber\nAda,C1", "5 serialNumber C1" },
        { "#TYPE X\nserialNumber\nC1\n#TYPE X\nserialNumber\nC2", "3 serialNumber C1|6 serialNumber C2" },
        { "\uFEFFserialNumber,Name\nC1,Ada\n\uFEFFserialNumber,Name\nC2,Bob", "2 serialNumber C1|4 serialNumber C2" },
    };

    [Theory]
    [MemberData(nameof(PowerShell))]
    public async Task Lines_that_a_program_adds_are_no_devices(string list, string expected) => Assert.Equal(expected, (await Read(list)).Text);

    [Theory]
    [InlineData("Name,serialNumber\nAda,C1\nserialNumber,Name\nC2,Bob\nC3,Eve")]
    [InlineData("Name,serialNumber\nAda,C1\nName,Owner,serialNumber\nBob,Eve,C2\nBob,Eve,C3")]
    [InlineData("#TYPE X\nName,serialNumber\nAda,C1\n#TYPE Y\nOwner,Model\nBob,iPhone")]
    [InlineData("C1,Ada\nName,serialNumber\nBob,C2")]
    public async Task What_comes_below_a_second_header_with_other_columns_is_no_device(string list)
    {
        var read = await Read(list);

        Assert.Equal("C1", Assert.Single(read.Devices).Device.Value);
        Assert.NotEmpty(read.Errors);
        Assert.Each(read.Errors, error => Assert.Contains("columns changed in line", error.Problem, StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Headers => new()
    {
        { "Device name,Serial number,IMEI\nAda's iPhone,C1,356789012345678", "2 serialNumber C1" },
        { "IMEI,Device name\n356789012345678,Ada's iPhone", $"2 imei {Imei}" },
        { "Gerätename;Seriennummer\niPhone von Ada;C1", "2 serialNumber C1" },
        { "Enhetsnamn;Serienummer;Ägare\nAdas iPhone;C1;Ada", "2 serialNumber C1" },
        { "Modell;Serien-Nr.\niPhone;C1", "2 serialNumber C1" },
        { "Ägare;Serienr.\nAda;C1", "2 serialNumber C1" },
        { "\"  SERIAL_NUMBER  \";owner\nC1;Ada", "2 serialNumber C1" },
        { "owner;' serial-number '\nAda;C1", "2 serialNumber C1" },
        { "S/N\nC1", "2 serialNumber C1" },
        { "Device name,Serial number (S/N)\nAda,C1", "2 serialNumber C1" },
        { "Devices[DeviceName],Devices[SerialNumber]\nAda,C1", "2 serialNumber C1" },
        { "device.name,device.serialNumber\nAda,C1", "2 serialNumber C1" },
        { ",deviceName,serialNumber\n0,Ada,C1\n1,Bob,C2", "2 serialNumber C1|3 serialNumber C2" },
        { "#,Serial number\n1,C1\n2,C2", "2 serialNumber C1|3 serialNumber C2" },
        { $"displayName,azureADDeviceId\nAda's iPhone,{EntraId}", $"2 entraDeviceId {EntraId}" },
        { $"Microsoft Entra Device ID\n{EntraId.ToUpperInvariant()}", $"2 entraDeviceId {EntraId}" },
        { $"Geräte-ID;Gerätename;Microsoft Entra-Geräte-ID\n{Id};Ada;{EntraId}", $"2 intuneDeviceId {Id}" },
        { $"Enhets-ID;Enhetsnamn;Azure AD-enhets-ID\n{Id};Ada;{EntraId}", $"2 intuneDeviceId {Id}" },
        { $"Device ID,Device name,Azure AD Device ID,Serial number\n{Id},Ada,{EntraId},C1", $"2 intuneDeviceId {Id}" },
        { $"DeviceName,DeviceId,ReferenceId\nAda,{Id},{EntraId}", $"2 intuneDeviceId {Id}" },
        { $"deviceName,azureADDeviceId,id\nAda,{EntraId},{Id}", $"2 intuneDeviceId {Id}" },
        { $"deviceId,displayName,serialNumber\n{EntraId},Ada,C1", "2 serialNumber C1" },
        { $"id\n{Id}\n7", $"2 intuneDeviceId {Id}|3 !" },
        { $"Intune Device ID;x\n{Id.Replace("-", "", StringComparison.Ordinal)};y", $"2 intuneDeviceId {Id}" },
        { $"serialNumber,imei\n,356789012345678\nC1,\nUnknown,356789012345678\n,", $"2 imei {Imei}|3 serialNumber C1|4 imei {Imei}" },
        { "Device name,serialNumber\nAda\nBob,C1", "2 !|3 serialNumber C1" },
        { "Device name,serialNumber\nAda's iPhone, the new one,C1\n\"Bob's iPhone, the old one\",C2", "2 !|3 serialNumber C2" },
        { "serialNumber,comment\nC1,a,b,c", "2 serialNumber C1" },
        { "serialNumber,serialNumber\nC1,c1\nC1,C2", "2 serialNumber C1|3 !" },
        { $"356789012345678,IMEI\n{Imei},IMEI", $"1 imei {Imei}|2 imei {Imei}" },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public async Task A_known_header_is_found_in_any_column(string list, string expected) => Assert.Equal(expected, (await Read(list)).Text);

    [Fact]
    public async Task A_header_in_the_encoding_of_Windows_is_found_too() =>
        Assert.Equal("2 serialNumber C1", (await ListParser.Read(Encoding.Latin1.GetBytes("Gerätename;Seriennummer\nGünthers iPhone;C1"))).Text);

    [Theory]
    [InlineData("Owner,Model\nAda,iPhone", "'Owner', 'Model'")]
    [InlineData("Device name\niPhone", "'Device name'")]
    [InlineData("Gerätename\nC1", "'Gerätename'")]
    [InlineData("Enhetsnamn;Ägare\nC1;Ada", "'Enhetsnamn', 'Ägare'")]
    [InlineData("ASSET TAG\nC1", "'ASSET TAG'")]
    [InlineData("HOSTNAME,MAC\nC1,x", "'HOSTNAME', 'MAC'")]
    [InlineData("Column1,Column2\nC1,x", "'Column1', 'Column2'")]
    [InlineData("Spalte1\nC1", "'Spalte1'")]
    [InlineData("Kolumn 1\nC1", "'Kolumn 1'")]
    [InlineData("Devices of May 2026\nserialNumber\nC1", "'Devices of May 2026'")]
    [InlineData(",Name\n0,C1", "'Name'")]
    [InlineData("#TYPE System.String\nLength\n12", "'Length'")]
    [InlineData("\"sequence\",\"id\",\"at\",\"type\",\"actor\",\"subject\",\"detail\",\"previousHash\",\"hash\"\n\"1\",\"x\",\"y\",\"z\",\"a\",\"b\",\"c\",\"d\",\"e\"", "'subject'")]
    public async Task An_unknown_header_refuses_the_list_and_is_named(string list, string named)
    {
        var refusal = (await Read(list)).Refusal;

        Assert.Contains(named, refusal, StringComparison.Ordinal);
        Assert.Contains("serialNumber", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("displayName,deviceId\nAda," + EntraId, "deviceId")]
    [InlineData("Device ID\n" + EntraId, "Device ID")]
    [InlineData("Geräte-ID;Gerätename\n" + EntraId + ";Ada", "Geräte-ID")]
    [InlineData("Enhetsnamn;Enhets-ID\nAda;" + EntraId, "Enhets-ID")]
    [InlineData("Id,DisplayName,DeviceId\n" + Id + ",Ada," + EntraId, "DeviceId")]
    [InlineData("objectId;deviceId\n" + Id + ";" + EntraId, "deviceId")]
    public async Task A_device_id_that_can_be_either_is_refused_with_both_possibilities(string list, string named)
    {
        var refusal = (await Read(list)).Refusal;

        Assert.Contains($"'{named}'", refusal, StringComparison.Ordinal);
        Assert.Contains("intuneDeviceId or entraDeviceId", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3,5E+14")]
    [InlineData("3.5E14")]
    [InlineData("3,56789012345678E+14")]
    [InlineData("3.5e+014")]
    [InlineData("3E+14")]
    [InlineData("-3,5E+14")]
    [InlineData("3,5 E+14")]
    [InlineData("\u00A03,5E+14\u200B")]
    [InlineData("########")]
    public async Task A_number_that_a_spreadsheet_rounded_is_told(string number)
    {
        string[] lists =
        [
            $"serialNumber;x\n{number};y", $"imei;x\n{number};y", $"x;imei\ny;{number}", $"serialNumber\n{number}", $"serialNumber\n\"{number}\"", $"C1\n{number}",
            $"serialNumber,x\n{number},y", $"x,serialNumber\n\"a\",{number}",
        ];

        foreach (var list in lists)
        {
            var read = await Read(list);
            Assert.Equal("A spreadsheet has rounded this number. Format the column as text, enter the number again and save.", Assert.Single(read.Errors).Problem);
            Assert.DoesNotContain(read.Devices, device => device.Line == 2);
        }
    }

    [Theory]
    [InlineData("=\"356789012345678\"", Imei)]
    [InlineData("\"=\"\"356789012345678\"\"\"", Imei)]
    [InlineData("'356789012345678", Imei)]
    [InlineData("\u2019356789012345678", Imei)]
    [InlineData("'=\"356789012345678\"", Imei)]
    [InlineData("\u200B356789012345678\uFEFF", Imei)]
    [InlineData("\u00A0356789012345678\u202F", Imei)]
    [InlineData("35678901\u200E2345678", Imei)]
    [InlineData("356789\u0000012345678", Imei)]
    [InlineData("\"\"\"356789012345678\"\"\"", Imei)]
    [InlineData("\u201C356789012345678\u201D", Imei)]
    [InlineData("356789012345678.0", Imei)]
    [InlineData("\"356789012345678,00\"", Imei)]
    public async Task What_a_program_put_around_a_number_is_taken_away(string cell, string value)
    {
        Assert.Equal($"2 imei {value}", (await Read($"imei\n{cell}")).Text);
        Assert.Equal($"2 imei {value}", (await Read($"x,imei\ny,{cell}")).Text);
        Assert.Equal($"1 serialNumber C1|2 imei {value}", (await Read($"C1\n{cell}")).Text);
    }

    [Theory]
    [InlineData("'-C1", "-C1")]
    [InlineData("C39\u2011XK0", "C39-XK0")]
    [InlineData("C39\u2212XK0", "C39-XK0")]
    [InlineData("\uFF23\uFF13\uFF19\uFF0DXK0", "C39-XK0")]
    [InlineData("S C39XK0", "S C39XK0")]
    [InlineData("C39\u00ADXK0", "C39XK0")]
    [InlineData("\tC1\u0007 ", "C1")]
    public async Task A_serial_number_is_read_without_what_nobody_sees(string cell, string value) =>
        Assert.Equal($"2 serialNumber {value}", (await Read($"serialNumber;x\n\"{cell}\";y")).Text);

    [Theory]
    [InlineData("0")]
    [InlineData("N/A")]
    [InlineData("#N/A")]
    [InlineData("#SAKNAS!")]
    [InlineData("#NV")]
    [InlineData("unknown")]
    [InlineData("Okänt")]
    [InlineData("unbekannt")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_cell_that_says_there_is_nothing_is_no_device(string cell) => Assert.Equal("2 !|3 serialNumber C1", (await Read($"serialNumber\n{cell}\nC1")).Text);

    [Fact]
    public async Task Of_several_columns_the_most_precise_names_the_device_and_the_others_must_be_true_of_it()
    {
        var read = await Read($"IMEI,Serial number,Device ID,Entra device ID\n{Imei},C1,{Id},{EntraId}\n,C2,,\n{Imei},,,");

        Assert.Equal(
            [$"{DeviceKey.IntuneDeviceId} {Id} + C1 {Imei} {EntraId}", $"{DeviceKey.SerialNumber} C2", $"{DeviceKey.Imei} {Imei}"],
            read.Devices.Select(listed => $"{listed.Device.Key} {listed.Device.Value}{(listed.Also is null ? "" : " + " + string.Join(' ', listed.Also.Select(other => other.Value)))}"));
    }

    [Fact]
    public async Task An_Entra_ID_beside_a_serial_number_must_be_one_and_is_compared()
    {
        var read = await Read($"serialNumber,Entra device ID\nC1,{EntraId}\nC2,8a1b2c3d\nC3,00000000-0000-0000-0000-000000000000");

        Assert.Equal([$"C1 {EntraId}", "C3 "], read.Devices.Select(listed => $"{listed.Device.Value} {listed.Also?.Single().Value}"));
        Assert.Contains("Entra device id is a GUID", Assert.Single(read.Errors).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_many_columns_is_read()
    {
        var columns = string.Join(',', Enumerable.Range(1, 90).Select(number => $"property{number}"));
        var values = string.Join(',', Enumerable.Repeat(new string('x', 60), 90));

        Assert.Equal("2 serialNumber C1", (await Read($"{columns},serialNumber\n{values},C1")).Text);
    }

    private static Task<ListParser> Read(string list) => ListParser.Read(Encoding.UTF8.GetBytes(list));
}
