using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;

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
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", (await host.Anonymous.Get("/api/openapi.json")).Header("Content-Security-Policy"));
    }

    [Fact]
    public async Task The_document_is_made_once_whatever_a_request_contains()
    {
        var made = 0;
        await using var host = await ApiHost.Start(configure: services =>
        {
            TestCallers.Add(services);
            services.Configure<OpenApiOptions>("v1", options => options.AddDocumentTransformer((_, _, _) => Task.FromResult(Interlocked.Increment(ref made))));
        });

        var answers = await Task.WhenAll(
            Get("", ("Accept-Language", "sv")), Get("?a=1"), Get("?b=2"), Get("", ("Authorization", "Bearer x")), Get("", ("Host", "other.example")));

        Assert.Each(answers, answer => Assert.Equal((200, "application/json", answers[0].Text), (answer.Status, answer.Header("Content-Type").Split(';')[0], answer.Text)));
        Assert.Equal(1, made);

        Task<Answer> Get(string query, params (string, string)[] headers) => host.Anonymous.Send(HttpMethod.Get, "/api/openapi.json" + query, null, headers);
    }
}
