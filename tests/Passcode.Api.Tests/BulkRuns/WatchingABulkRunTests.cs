using System.Diagnostics;
using System.Text.Json;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class WatchingABulkRunTests
{
    [Theory]
    [InlineData(Entry.Kestrel)]
    [InlineData(Entry.CatchAll)]
    public async Task A_reader_is_told_of_every_change_and_of_the_end(Entry entry)
    {
        await using var host = await ApiHost.Start(entry);
        var run = await host.AddRun(count: 2);
        using var events = await Open(host, run.Id);

        var first = await events.Next(host);
        await host.Change(run.Id, each => each with { PauseReason = PauseReason.CircuitBreaker, Status = BulkRunStatus.Paused });
        var second = await events.Next(host);
        await host.Change(run.Id, each => each with { Status = BulkRunStatus.Completed });
        var third = await events.Next(host);
        var last = await events.Next(host);

        Assert.Equal(["progress running", "progress paused", "progress completed", "end completed"], [first, second, third, last]);
        Assert.Equal(("", null), (await events.Line(), await events.Line()));
    }

    [Fact]
    public async Task One_caller_has_no_more_streams_than_allowed_and_others_have_theirs()
    {
        await using var host = await ApiHost.Start(settings: new() { ["Passcode:Limits:StreamsPerCaller"] = "2" });
        var run = await host.AddRun();
        var path = $"/api/bulk-runs/{run.Id}/progress";
        using (var first = await Open(host, run.Id))
        using (var second = await Open(host, run.Id))
        {
            await first.Next(host);
            await second.Next(host);

            var third = await host.Client.Get(path);
            Assert.Equal((429, "tooManyRequests"), (third.Status, third.Code));
            Assert.NotNull(third.Header("Retry-After"));
        }

        await host.Change(run.Id, each => each with { Status = BulkRunStatus.Completed });
        await Poll.Until(
            async () =>
            {
                host.Time.Advance(TimeSpan.FromSeconds(1)); // the server notices closed streams at its next read
                return (await host.Client.Get(path)).Status;
            },
            status => status == 200);
    }

    [Fact]
    public async Task A_stream_ends_after_its_longest_duration()
    {
        await using var host = await ApiHost.Start(settings: new() { ["Passcode:Limits:StreamDuration"] = "00:00:10" });
        using var events = await Open(host, (await host.AddRun()).Id);
        Assert.Equal("progress running", await events.Next(host));

        string? line;
        while ((line = await events.Line(host)) is not null)
        {
            Assert.DoesNotContain("end", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_of_an_ended_run_is_told_at_once()
    {
        await using var host = await ApiHost.Start();
        var run = await host.AddRun(BulkRunStatus.Completed);

        var answer = await host.Client.Get($"/api/bulk-runs/{run.Id}/progress");

        Assert.Equal((200, "text/event-stream", "no-store"), (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control")));
        Assert.StartsWith("event: progress\ndata: {", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\n\nevent: end\ndata: {", answer.Text, StringComparison.Ordinal);
        Assert.EndsWith("}\n\n", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"events\"", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_nothing_changes_a_comment_keeps_the_connection_open()
    {
        await using var host = await ApiHost.Start();
        using var events = await Open(host, (await host.AddRun()).Id);
        await events.Next(host);
        var since = host.Time.GetUtcNow();

        string? line;
        while ((line = await events.Line(host)) is "")
        {
        }

        Assert.StartsWith(":", line, StringComparison.Ordinal);
        Assert.InRange(host.Time.GetUtcNow() - since, TimeSpan.FromSeconds(14), TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task Nobody_is_looked_for_once_the_reader_has_gone()
    {
        await using var host = await ApiHost.Start();
        var run = await host.AddRun();
        var events = await Open(host, run.Id);
        await events.Next(host);
        events.Dispose();

        // The client drains what it no longer wants for two seconds, then hangs up; the server notices at its next look.
        var (before, same) = (-1, 0);
        for (var watch = Stopwatch.StartNew(); same < 20 && watch.Elapsed < Poll.Timeout;)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
            await host.Client.Get("/api/health/live");
            (before, same) = host.BulkRuns.Transactions == before ? (before, same + 1) : (host.BulkRuns.Transactions, 0);
        }

        Assert.Equal(20, same);
    }

    private static async Task<Events> Open(ApiHost host, string id)
    {
        var response = await host.Client.GetAsync(new Uri($"/api/bulk-runs/{id}/progress", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new Events(response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    private sealed record Events(HttpResponseMessage Response, StreamReader Reader) : IDisposable
    {
        public async Task<string?> Line(ApiHost? host = null)
        {
            var line = Reader.ReadLineAsync();
            await Poll.Until(
                () =>
                {
                    host?.Time.Advance(TimeSpan.FromSeconds(1));
                    return line.IsCompleted;
                },
                isRead => isRead);
            return await line;
        }

        /// <summary>The next event, with the clock moved until it comes.</summary>
        public async Task<string> Next(ApiHost host)
        {
            string? name = null;
            while (await Line(host) is { } line)
            {
                name = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : name;
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return $"{name} {JsonDocument.Parse(line[6..]).RootElement.GetProperty("status").GetString()}";
                }
            }

            throw new InvalidOperationException("The stream has ended.");
        }

        public void Dispose()
        {
            Reader.Dispose();
            Response.Dispose();
        }
    }
}
