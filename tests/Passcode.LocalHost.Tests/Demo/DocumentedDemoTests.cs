using Passcode.Core;
using Passcode.LocalHost.Demo;

namespace Passcode.LocalHost.Tests.Demo;

public sealed class DocumentedDemoTests
{
    [Fact]
    public void The_README_shows_the_tickets_of_the_demo_with_the_outcomes_that_it_expects() => Assert.Contains(
        string.Join('\n', SampleTickets.All.Select(ticket =>
            $"{ticket.Id}  {ticket.Title,-36} {ticket.Status.ToWireName(),-14} {ticket.Effect?.ToWireName() ?? ticket.Reason?.ToWireName()}")),
        Repository.Read("README.md"),
        StringComparison.Ordinal);
}
