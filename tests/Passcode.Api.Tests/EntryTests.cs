using System.Text.RegularExpressions;

namespace Passcode.Api.Tests;

/// <summary>A route, a check or an error cannot differ between the local host and the Functions app.</summary>
public sealed partial class EntryTests
{
    [Fact]
    public async Task Both_entries_give_the_same_answers()
    {
        await using var kestrel = await ApiHost.Start(Entry.Kestrel);
        await using var catchAll = await ApiHost.Start(Entry.CatchAll);

        Assert.Equal(await Tour(kestrel), await Tour(catchAll));
    }

    private static async Task<List<string>> Tour(ApiHost host)
    {
        host.Tenant.Add(Samples.IPhone());
        var accepted = await host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "k"));
        Answer[] answers =
        [
            accepted,
            await host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "k")),
            await host.Client.Post("/api/resets", JsonRequests.Body, ("Idempotency-Key", "two words")),
            await host.Client.Post("/api/resets", """{"device":{"serial":"x"}}"""),
            await host.Client.Post("/api/resets", "{"),
            await host.Client.Post("/api/resets"),
            await host.Anonymous.Post("/api/resets", JsonRequests.Body),
            await host.Client.Get("/api/resets"),
            await host.Client.Get("/api/resets?unknown=1"),
            await host.Client.Get($"/api/resets/{accepted["id"]}"),
            await host.Client.Get(accepted.Header("Operation-Location")),
            await host.Anonymous.Get(accepted.Header("Location")),
            await host.Anonymous.Get("/api/operations/x"),
            await host.Client.Post($"/api/resets/{accepted["id"]}/cancel"),
            await host.Client.Get("/api/devices?serialNumber=C39XK0ABCD12"),
            await host.Client.Post("/api/eligibility", """{"device":{"serialNumber":"C39XK0ABCD12"}}"""),
            await host.Anonymous.Get("/api/health/live"),
            await host.Anonymous.Get("/api/health/ready"),
            await host.Anonymous.Get("/api/openapi.json"),
            await host.Anonymous.Get("/api/nothing"),
            await host.Anonymous.Get("/"),
            await host.Anonymous.Send(HttpMethod.Head, "/"),
            await host.Anonymous.Send(HttpMethod.Get, "/resets/1", null, ("Accept", "text/html")),
            await host.Anonymous.Get("/nothing"),
            await host.Anonymous.Get("/api/console/settings"),
            await host.Client.Send(HttpMethod.Delete, "/api/resets"),
        ];
        return [.. answers.Select(answer => Changing().Replace($"{answer.Status} {string.Join('\n', answer.Headers.Select(header => $"{header.Key}: {header.Value}"))} {answer.Text}", "…"))];
    }

    // What differs from one host to another: port, ids, hashes, tokens, dates, content lengths.
    [GeneratedRegex("127\\.0\\.0\\.1:[0-9]+|[0-9a-f]{32,64}|/operations/[A-Za-z0-9_-]+|Date: [^\n]+|Content-Length: [0-9]+")]
    private static partial Regex Changing();
}
