using System.Text.RegularExpressions;

namespace Passcode.Api.Tests.OpenApi;

public sealed class ApiReferenceTests
{
    [Theory]
    [InlineData(Entry.Kestrel)]
    [InlineData(Entry.CatchAll)]
    public async Task The_page_and_its_scripts_are_served_by_both_hosts_and_its_policy_names_its_nonce(Entry entry)
    {
        await using var host = await ApiHost.Start(entry);

        var page = await host.Anonymous.Get("/api/docs/");

        Assert.Equal((200, "text/html"), (page.Status, page.Header("Content-Type")));
        var policy = page.Header("Content-Security-Policy");
        Assert.Each(Regex.Matches(page.Text, "<script(.*?)>"), script => Assert.Contains(Regex.Match(script.Value, "nonce=\"(.+?)\"").Groups[1].Value, policy, StringComparison.Ordinal));
        Assert.Contains("'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Contains("api/openapi.json", page.Text, StringComparison.Ordinal);
        Assert.Equal(200, (await host.Anonymous.Get("/api/docs/scalar.js")).Status);
        Assert.Equal(200, (await host.Anonymous.Get("/api/docs/scalar.aspnetcore.js")).Status);
        var (made, kept) = (await host.Anonymous.Get("/api/openapi.json"), await host.Anonymous.Get("/api/openapi.json"));
        Assert.Equal((200, made.Text), (kept.Status, kept.Text));
        Assert.True(kept.Headers.ContainsKey("Age"), "The document was made again.");
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", (await host.Anonymous.Get("/api/openapi.json")).Header("Content-Security-Policy"));
    }
}
