using Passcode.Core;
using Spectre.Console;

namespace Passcode.LocalHost.Demo;

/// <summary>Submits the sample tickets and shows their progress until all have ended.</summary>
internal static class DemoRun
{
    private const int PipeWidth = 160;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <returns>Whether all outcomes are as expected.</returns>
    public static async Task<bool> Run(Uri address, string apiKey, CancellationToken cancellationToken)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        using var api = new DemoApi(address, apiKey);
        try
        {
            var lines = await Task.WhenAll(
                SampleTickets.All.Select(async ticket => new DemoLine(ticket, await api.Submit(ticket, deadline.Token))));
            return Evaluate(Console.IsOutputRedirected
                ? await PrintUntilEnd(api, lines, deadline.Token)
                : await ShowUntilEnd(api, lines, deadline.Token));
        }
        catch (OperationCanceledException)
        {
            Console.WriteLine(cancellationToken.IsCancellationRequested ? "Stopped." : $"The tickets did not end within {Patience}.");
            return false;
        }
    }

    private static Task<DemoLine[]> ShowUntilEnd(DemoApi api, DemoLine[] lines, CancellationToken cancellationToken) =>
        AnsiConsole.Live(DemoTable.From(lines)).StartAsync(
            context => Watch(api, lines, now => context.UpdateTarget(DemoTable.From(now)), cancellationToken));

    private static async Task<DemoLine[]> PrintUntilEnd(DemoApi api, DemoLine[] lines, CancellationToken cancellationToken)
    {
        var printed = new Dictionary<string, string>();
        var ended = await Watch(api, lines, now => Array.ForEach(now, Print), cancellationToken);
        AnsiConsole.Profile.Width = PipeWidth;
        AnsiConsole.Write(DemoTable.From(ended));
        return ended;

        void Print(DemoLine line)
        {
            var status = line.Reset.Status.ToWireName();
            if (printed.GetValueOrDefault(line.Ticket.Id) != status)
            {
                printed[line.Ticket.Id] = status;
                Console.WriteLine($"{line.Ticket.Id}  {line.Ticket.Title}: {status}");
            }
        }
    }

    private static async Task<DemoLine[]> Watch(DemoApi api, DemoLine[] lines, Action<DemoLine[]> show, CancellationToken cancellationToken)
    {
        show(lines);
        while (!lines.All(line => line.HasEnded))
        {
            await Task.Delay(Interval, cancellationToken);
            lines = await Task.WhenAll(
                lines.Select(async line => line.HasEnded ? line : line with { Reset = await api.Get(line.Reset.Id, cancellationToken) }));
            show(lines);
        }

        return lines;
    }

    private static bool Evaluate(DemoLine[] lines)
    {
        foreach (var line in lines.Where(line => !line.IsAsExpected))
        {
            Console.WriteLine($"{line.Ticket.Id} did not end as expected: {line.Ticket.Status.ToWireName()}.");
        }

        return lines.All(line => line.IsAsExpected);
    }
}
