using Passcode.Core;
using Passcode.Core.Resets;
using Spectre.Console;

namespace Passcode.LocalHost.Demo;

/// <summary>Displays the tickets as a table.</summary>
internal static class DemoTable
{
    public static Table From(IEnumerable<DemoLine> lines)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("Ticket", "Device", "Status", "Effect", "Reason", "Advice");
        foreach (var (ticket, reset) in lines)
        {
            table.AddRow(
                new Markup($"{ticket.Id}\n[grey]{Markup.Escape(ticket.Title)}[/]"),
                new Text(reset.Device?.DeviceName ?? "-"),
                new Markup($"[{ColorOf(reset.Status)}]{reset.Status.ToWireName()}[/]"),
                new Text(HasEffect(reset.Status) ? reset.Effect?.ToWireName() ?? "-" : "-"),
                new Text(reset.ReasonCode?.ToWireName() ?? "-"),
                new Text(reset.Advice ?? "-"));
        }

        return table;
    }

    // The effect is shown only if the reset completed.
    private static bool HasEffect(ResetStatus status) => status == ResetStatus.Completed || !status.IsTerminal();

    private static string ColorOf(ResetStatus status) => status switch
    {
        ResetStatus.Completed => "green",
        ResetStatus.Failed => "red",
        _ when status.IsTerminal() => "yellow",
        _ => "blue",
    };
}
