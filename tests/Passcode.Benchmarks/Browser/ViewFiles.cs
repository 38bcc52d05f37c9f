using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;
using Passcode.GraphSimulator.Tenant;
using Passcode.Testing.Browser;

namespace Passcode.Benchmarks.Browser;

/// <summary>What a view loads with an empty cache, in bytes as they are transferred, with the headers of the responses.</summary>
internal static class ViewFiles
{
    /// <summary>The files of the first view, and those that each other view needs besides.</summary>
    public static async Task<FileFigures> Measure(ConsoleDriver console)
    {
        var load = Machine.Load;
        var reset = await console.Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.FullyManaged.Id));
        var run = await console.Fleet.Mixed();
        var first = await Load(console, "/") ?? throw new InvalidOperationException("The first view is not there.");
        var views = new List<ViewFigures>();
        foreach (var (view, path) in Views(reset.Id, run))
        {
            if (await Load(console, path) is { } files)
            {
                var own = files.Where(file => !first.ContainsKey(file.Key)).ToList();
                views.Add(new ViewFigures(view, own.Count, own.Sum(file => file.Value)));
            }
        }

        return new FileFigures(load, first.Count, first.Values.Sum(), views);
    }

    private static IEnumerable<(string View, string Path)> Views(string reset, string run) =>
    [
        ("approvals", "/approvals"),
        ("resets", "/resets"),
        ("one reset", $"/resets/{reset}"),
        ("a device and its form", $"/?q={SampleTenant.IPhone.SerialNumber}"),
        ("one device", $"/devices/{SampleTenant.FullyManaged.Id}"),
        ("bulk runs", "/bulk-runs"),
        ("new bulk run", "/bulk-runs/new"),
        ("one bulk run", $"/bulk-runs/{run}"),
        ("schedules", "/schedules"),
        ("overview", "/overview"),
        ("audit log", "/audit"),
        ("subscriptions", "/subscriptions"),
    ];

    // The addresses of the files have the hash of their content, so they are the same for each view. Null if this build has no such view.
    private static async Task<IReadOnlyDictionary<string, double>?> Load(ConsoleDriver console, string path)
    {
        await using var agent = await console.Agent();
        var session = await agent.Context.NewCDPSessionAsync(agent.Page);
        var addresses = new ConcurrentDictionary<string, string>();
        var files = new ConcurrentDictionary<string, double>();
        session.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
            addresses[Text(sent, "requestId")] = new Uri(sent!.Value.GetProperty("request").GetProperty("url").GetString()!).AbsolutePath;
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            if (addresses.TryGetValue(Text(finished, "requestId"), out var address) && !address.StartsWith("/api/", StringComparison.Ordinal))
            {
                files[address.Contains('.', StringComparison.Ordinal) ? address : "the page"] = finished!.Value.GetProperty("encodedDataLength").GetDouble();
            }
        };
        await session.SendAsync("Network.enable");
        await agent.Open(path);
        await agent.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        return await agent.Heading.First.TextContentAsync() == "Page not found" ? null : files;
    }

    private static string Text(JsonElement? answer, string name) => answer!.Value.GetProperty(name).GetString()!;
}

/// <summary>The files of the views.</summary>
/// <param name="LoadAverage">Of the machine, when the measurement began.</param>
/// <param name="FirstViewRequests">The files of the first view, without the requests to the API.</param>
/// <param name="FirstViewBytes">What they take.</param>
/// <param name="Views">What the others load besides.</param>
internal sealed record FileFigures(double? LoadAverage, int FirstViewRequests, double FirstViewBytes, IReadOnlyList<ViewFigures> Views);

/// <summary>The files that one view needs besides those of the first.</summary>
internal sealed record ViewFigures(string View, int Requests, double Bytes);
