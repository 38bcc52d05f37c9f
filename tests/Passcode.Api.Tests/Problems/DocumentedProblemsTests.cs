using System.Text.RegularExpressions;
using Passcode.Api.Problems;
using Passcode.Core;

namespace Passcode.Api.Tests.Problems;

public sealed class DocumentedProblemsTests
{
    [Fact]
    public void The_page_lists_every_code_under_its_status_and_no_other()
    {
        var listed =
            from line in Repository.Read("docs", "api.md").Split('\n')
            let row = Regex.Match(line, @"^\| ([45][0-9]{2}) \| (.+) \|$")
            where row.Success
            from code in Regex.Matches(row.Groups[2].Value, "`([a-z][A-Za-z]+)`")
            select $"{row.Groups[1].Value} {code.Groups[1].Value}";

        var known = Enum.GetValues<ProblemCode>().Select(code => $"{code.Kind().Status} {code.ToWireName()}");
        Assert.Equal(known.Order(), listed.Order());
    }
}
