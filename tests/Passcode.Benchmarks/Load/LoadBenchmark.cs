using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Azure.Data.Tables;

namespace Passcode.Benchmarks.Load;

/// <summary>
/// Sends a local host, which is a process of its own with the limits that are its defaults, so many requests a second, good and bad. The pace does
/// not wait for answers.
/// </summary>
internal static class LoadBenchmark
{
    private const int TicksPerSecond = 50;

    private static readonly TimeSpan Drain = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> DefaultLimits = new()
    {
        ["Passcode__Limits__CallerPerSecond"] = "100",
        ["Passcode__Limits__AddressPerSecond"] = "500",
        ["Passcode__Limits__AnonymousPerSecond"] = "50",
        ["Passcode__Helpdesk__Sources__servicenow__Secrets"] = "a-secret-that-no-forger-knows",
        ["Passcode__Polling__FirstDelay"] = "00:00:05",
        ["Passcode__Polling__MaxDelay"] = "00:00:30",
        ["Passcode__Polling__SendTimeout"] = "00:00:30",
        ["Passcode__Polling__SettleTime"] = "00:01:00",
        ["Logging__LogLevel__Passcode"] = "Error",
    };

    [SuppressMessage("Reliability", "CA2025", Justification = "All requests have ended before their client is disposed of.")]
    public static async Task<int> Run(int requestsPerSecond, TimeSpan length)
    {
        await using var dependencies = await HostDependencies.Start(HostDependencies.QuickTenant with { Devices = 20_000, ConfirmAfter = TimeSpan.FromSeconds(2), RequestLogCapacity = 1000 });
        await using var host = await RestartableHost.Start(dependencies, DefaultLimits);
        var devices = new ConcurrentQueue<TenantDevice>((await dependencies.Simulator.GeneratedDevices()).Where(device => device.IsResettable));
        var answers = new ConcurrentBag<(string Kind, int Status, TimeSpan Took, string? ResetId)>();
        var memory = new List<long>();
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 400 }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(2) };
        var (sent, watch, waiting) = (0, Stopwatch.StartNew(), new List<Task>());
        while (watch.Elapsed < length)
        {
            for (var due = (int)(watch.Elapsed.TotalSeconds * requestsPerSecond); sent < due; sent++)
            {
                waiting.Add(Send(http, Request.Next(sent, host.ApiKey, () => devices.TryDequeue(out var device) ? device : throw new InvalidOperationException("No more devices.")), answers));
            }

            if (memory.Count < (int)watch.Elapsed.TotalSeconds)
            {
                memory.Add(host.Memory >> 20);
                waiting.RemoveAll(task => task.IsCompleted);
            }

            await Task.Delay(TimeSpan.FromSeconds(1.0 / TicksPerSecond));
        }

        await Task.WhenAll(waiting);
        Console.WriteLine($"{sent} requests answered after {watch.Elapsed.TotalSeconds:0.0} s");
        var figures = await Measure(dependencies, sent, watch.Elapsed, answers, memory);
        await Report.Write("load", figures);
        Print(figures);
        return figures.Faults().Any() ? 1 : 0;
    }

    private static async Task Send(
        HttpClient http, (string Kind, HttpRequestMessage Message) request, ConcurrentBag<(string Kind, int Status, TimeSpan Took, string? ResetId)> answers)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var message = request.Message;
            using var response = await http.SendAsync(message);
            var body = await response.Content.ReadAsStringAsync();
            var id = response.StatusCode == HttpStatusCode.Accepted ? JsonDocument.Parse(body).RootElement.GetProperty("id").GetString() : null;
            var kind = (int)response.StatusCode < 500 ? request.Kind : $"{request.Kind} {body}";
            answers.Add((kind, (int)response.StatusCode, Stopwatch.GetElapsedTime(begin), id));
        }
        catch (Exception broken) when (broken is HttpRequestException or OperationCanceledException or IOException)
        {
            answers.Add(($"{request.Kind} {broken.GetBaseException().Message}", 0, Stopwatch.GetElapsedTime(begin), null));
        }
    }

    private static async Task<LoadFigures> Measure(
        HostDependencies dependencies, int sent, TimeSpan length, ConcurrentBag<(string Kind, int Status, TimeSpan Took, string? ResetId)> answers, List<long> memory)
    {
        var accepted = answers.Select(answer => answer.ResetId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var recorded = (await Records(dependencies)).Keys.Count(accepted.Contains);
        var completed = 0;
        for (var waited = Stopwatch.StartNew(); completed < recorded && waited.Elapsed < Drain; await Task.Delay(TimeSpan.FromSeconds(2)))
        {
            completed = (await Records(dependencies)).Count(record => accepted.Contains(record.Key) && record.Value.Contains("\"status\":\"completed\"", StringComparison.Ordinal));
        }

        return new LoadFigures(
            Math.Round(length.TotalSeconds, 1),
            sent,
            Math.Round(answers.Count / length.TotalSeconds),
            answers.GroupBy(answer => string.Create(CultureInfo.InvariantCulture, $"{answer.Kind} {answer.Status}"))
                .OrderBy(group => group.Key, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count()),
            accepted.Count,
            recorded,
            completed,
            memory,
            Times(202),
            Times(429));

        Distribution? Times(int status)
        {
            var times = answers.Where(answer => answer.Status == status).Select(answer => answer.Took).ToList();
            return times.Count == 0 ? null : Distribution.From(times);
        }
    }

    private static async Task<Dictionary<string, string>> Records(HostDependencies dependencies)
    {
        var records = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in dependencies.Tables.GetTableClient("Resets").QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"RowKey eq {"record"}")))
        {
            records[row.PartitionKey] = row.GetString("Record");
        }

        return records;
    }

    private static void Print(LoadFigures figures)
    {
        Console.WriteLine($"{figures.Sent} requests in {figures.Seconds:0.0} s, {figures.PerSecond:0} answered a second");
        foreach (var (answer, count) in figures.Answers)
        {
            Console.WriteLine($"  {answer,-50} {count,8}");
        }

        Console.WriteLine(Distribution.Head);
        Console.WriteLine(figures.AcceptedTimes?.Line("202") ?? "no 202");
        Console.WriteLine(figures.RefusedTimes?.Line("429") ?? "no 429");
        Console.WriteLine($"{figures.Accepted} accepted, {figures.Recorded} recorded, {figures.Completed} completed; memory {string.Join(' ', figures.MegabytesBySecond)} MB");
        foreach (var fault in figures.Faults())
        {
            Console.WriteLine("NOT SO: " + fault);
        }
    }
}
