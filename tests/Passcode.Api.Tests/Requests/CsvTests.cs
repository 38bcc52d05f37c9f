using System.Text;
using Passcode.Api.Requests;

namespace Passcode.Api.Tests.Requests;

public sealed class CsvTests
{
    // Every text as it is written.
    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData(" ", " ")]
    [InlineData("Ada", "Ada")]
    [InlineData("a,b;c", "a,b;c")]
    [InlineData("a\"b", "a\"\"b")]
    [InlineData("a\nb", "a\nb")]
    [InlineData("1=1", "1=1")]
    [InlineData("'a", "'a")]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("|a", "'|a")]
    [InlineData("\t=1", "'\t'=1")]
    [InlineData("\r=1", "'\r'=1")]
    [InlineData("\n=1", "'\n'=1")]
    [InlineData("x;=cmd|'/C calc'!A0;", "x;'=cmd|'/C calc'!A0;")]
    [InlineData("a; +1|-1\t@a\n=1", "a;' +1|'-1\t'@a\n'=1")]
    [InlineData("a;\uFF1D1", "a;'\uFF1D1")]
    [InlineData("a, -b; c - d", "a, -b; c - d")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    public async Task No_field_is_a_formula_and_every_field_is_in_quotes(string? text, string written)
    {
        using var stream = new MemoryStream();
        await using (var csv = Csv.CreateWriter(stream))
        {
            await csv.WriteGuarded(default, text, "x");
        }

        Assert.Equal($"\"{written}\",\"x\"\r\n", Encoding.UTF8.GetString(stream.ToArray()));
    }
}
