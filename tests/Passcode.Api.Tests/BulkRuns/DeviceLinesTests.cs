using System.Text;
using CsCheck;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class DeviceLinesTests
{
    private const string Id = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    // Lines of the list, and what is read: number, kind and value, or number and ! for a wrong line.
    public static TheoryData<string, string> Lists => new()
    {
        { "C1", "1 serialNumber C1" },
        { "C1\nC2\r\nC3\rC4", "1 serialNumber C1|2 serialNumber C2|3 serialNumber C3|4 serialNumber C4" },
        { "\uFEFFC1\n", "1 serialNumber C1" },
        { "\n\n  \nC1\n,,\n , \nC2", "4 serialNumber C1|7 serialNumber C2" },
        { "C1,Ada\nC2,Bob", "1 serialNumber C1|2 serialNumber C2" },
        { "C1;Ada\nC2;Bob", "1 serialNumber C1|2 serialNumber C2" },
        { "C1\tAda\nC2\tBob", "1 serialNumber C1|2 serialNumber C2" },
        { "C1,Ada\nC2,Bob\nC3;Eve\n\"C,4\"", "1 serialNumber C1|2 serialNumber C2|3 !|4 !" },
        { "\"C1\",Ada\n \"C2\" ,x\n\"C\"\"3\"", "1 serialNumber C1|2 serialNumber C2|3 !" },
        { "C1,6\" screen\nC2,\"a\" b\nC3,\"c\nC4,d", "1 serialNumber C1|2 serialNumber C2|3 serialNumber C3|4 serialNumber C4" },
        { "\"'-C1\",a\n'=C2\n'C3\n''", "1 serialNumber -C1|2 serialNumber =C2|3 serialNumber C3" },
        { "\"C1\n\"C2\"x\nC3\"\nC4", "1 !|2 !|3 !|4 serialNumber C4" },
        { "C0\n,Ada\n\"\",Ada\n\"\"\nC1", "1 serialNumber C0|2 !|3 !|5 serialNumber C1" },
        { Id.ToUpperInvariant() + "\n{" + Id + "}", $"1 intuneDeviceId {Id}|2 intuneDeviceId {Id}" },
        { "35678901234567\n3567890123456789\n356789012345\n35678901234567890", "1 imei 35678901234567|2 imei 3567890123456789|3 serialNumber 356789012345|4 serialNumber 35678901234567890" },
        { "3.56789E+14\n3,5E+14", "1 !|2 !" },
        { "serialNumber;owner\n3,5E+14;Ada\nC1;Bob", "2 !|3 serialNumber C1" },
        { "serialNumber\n35678901234567", "2 serialNumber 35678901234567" },
        { "IMEI\n356789012345678\nC1", "2 imei 356789012345678|3 !" },
        { "IMEI\n35-678901-234567-8\n35 678901 234567", "2 imei 356789012345678|3 imei 35678901234567" },
        { "35 678901 234567 8\n35-678901-234567-8", "1 imei 356789012345678|2 serialNumber 35-678901-234567-8" },
        { "intune_device_id\n" + Id + "\nC1", $"2 intuneDeviceId {Id}|3 !" },
        { "sep=;\ndevice;x\nC1", "3 serialNumber C1" },
        { "=HYPERLINK(\"x\")\nCé\n" + new string('x', 128) + "\n" + new string('x', 129), "1 !|2 !|3 serialNumber " + new string('x', 128) + "|4 !" },
        { new string('x', 5000) + "\nC1", "1 !|2 serialNumber C1" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Every_line_is_a_device_an_error_or_nothing(string list, string expected) => Assert.Equal(expected, await Read(Encoding.UTF8.GetBytes(list)));

    [Fact]
    public async Task A_list_in_UTF_16_says_so() => Assert.Equal("1 serialNumber C1", await Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("C1")]));

    [Fact]
    public void However_a_list_is_written_it_is_the_same_list() =>
        Gen.Select(
                Gen.String[Gen.Char["ABCXYZ0189-"], 1, 12].Select(text => "C1" + text).Array[1, 60],
                BulkSamples.AnyOf("\n", "\r\n", "\r"),
                BulkSamples.AnyOf("", ",Ada", ";\"a,b\"", "\tx"),
                Gen.Bool,
                Gen.Bool,
                Gen.Bool)
            .Sample(
                (serials, end, rest, isQuoted, hasMark, hasHeader) =>
                {
                    var text = (hasMark ? "\uFEFF" : "") + (hasHeader ? "serialNumber" + end : "")
                        + string.Concat(serials.Select(serial => (isQuoted ? $"\"{serial}\"" : serial) + rest + end));

                    var expected = serials.Select((serial, index) => $"{index + (hasHeader ? 2 : 1)} serialNumber {serial}");
                    Assert.Equal(string.Join('|', expected), Read(Encoding.UTF8.GetBytes(text)).GetAwaiter().GetResult());
                },
                iter: 500);

    private static async Task<string> Read(byte[] list) => (await ListParser.Read(list)).Text;
}
