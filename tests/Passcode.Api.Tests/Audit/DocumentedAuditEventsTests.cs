using System.Text.RegularExpressions;
using Passcode.Core;
using Passcode.Core.Audit;

namespace Passcode.Api.Tests.Audit;

public sealed class DocumentedAuditEventsTests
{
    [Fact]
    public void The_page_lists_every_event_type_and_no_other()
    {
        var section = Repository.Read("docs", "audit.md").Split("\n## ").Single(part => part.StartsWith("Event types", StringComparison.Ordinal));
        var listed = Regex.Matches(section, "^\\| `([a-zA-Z]+)` \\|", RegexOptions.Multiline).Select(row => row.Groups[1].Value);

        Assert.Equal(Enum.GetValues<AuditEventType>().Select(type => type.ToWireName()), listed);
    }
}
