using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Console;

public sealed partial class PageTests(ApiFixture fixture) : IClassFixture<ApiFixture>
{
    private const string Html = "text/html,application/xhtml+xml,*/*;q=0.8";

    private HttpClient Browser => fixture.Host.Anonymous;

    [Theory]
    [InlineData("/", "*/*")]
    [InlineData("/index.html", "*/*")]
    [InlineData("/", Html)]
    [InlineData("/resets", Html)]
    [InlineData("/resets/0123?status=failed", Html)]
    [InlineData("/apinothing", Html)]
    public async Task The_page_is_at_the_root_and_at_every_address_that_a_browser_opens(string path, string accept)
    {
        var answer = await Browser.Send(HttpMethod.Get, path, null, ("Accept", accept));

        Assert.Equal((200, "text/html; charset=utf-8", "no-cache"), (answer.Status, answer.Header("Content-Type"), answer.Header("Cache-Control")));
        Assert.Contains("<title>Passcode</title>", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/nothing", Html, 404)]
    [InlineData("GET", "/API/nothing", Html, 404)]
    [InlineData("GET", "/api", Html, 404)]
    [InlineData("GET", "/nothing", "*/*", 404)]
    [InlineData("GET", "/assets/nothing.js", "*/*", 404)]
    [InlineData("GET", "/../Passcode.sln", "*/*", 404)]
    [InlineData("POST", "/", Html, 404)]
    [InlineData("GET", "/api/resets", Html, 401)]
    public async Task Everything_else_is_the_API_s(string method, string path, string accept, int status)
    {
        var answer = await Browser.Send(HttpMethod.Parse(method), path, null, ("Accept", accept));

        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.Header("Content-Type").Split(';')[0]));
    }

    [Fact]
    public async Task What_the_page_loads_is_its_own_named_by_its_content_and_kept_for_good()
    {
        var page = (await Browser.Get("/")).Text;
        var loaded = References().Matches(page).Select(match => match.Groups[1].Value).ToList();

        Assert.True(loaded.Count >= 3, page);
        Assert.Each(loaded, path => Assert.Matches("^/assets/[A-Za-z0-9.-]+-[A-Za-z0-9_-]{8}\\.(js|css|svg)$", path));
        foreach (var path in loaded)
        {
            var answer = await Browser.Get(path);
            Assert.Equal((200, "public, max-age=31536000, immutable"), (answer.Status, answer.Header("Cache-Control")));
            Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        }
    }

    [Fact]
    public async Task The_page_may_run_nothing_inline_and_reach_nobody_else()
    {
        var answer = await Browser.Get("/");

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'",
            answer.Header("Content-Security-Policy"));
        Assert.Equal(("nosniff", "DENY", "no-referrer"), (answer.Header("X-Content-Type-Options"), answer.Header("X-Frame-Options"), answer.Header("Referrer-Policy")));
        Assert.DoesNotContain("style=", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script[^>]*>[^<]", answer.Text);
        Assert.DoesNotContain("http://", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("*", "br")]
    public async Task It_is_sent_compressed_to_whoever_takes_that(string accepted, string encoding)
    {
        var plain = await Browser.Get("/");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await Browser.SendAsync(request);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.NotEqual(plain.Header("ETag"), answer.Headers.ETag!.ToString());
        await using var content = await answer.Content.ReadAsStreamAsync();
        await using Stream unpacked = encoding == "br"
            ? new BrotliStream(content, CompressionMode.Decompress)
            : new GZipStream(content, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        Assert.Equal(plain.Text, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task What_a_browser_has_already_is_not_sent_again()
    {
        var first = await Browser.Get("/");

        var again = await Browser.Send(HttpMethod.Get, "/", null, ("If-None-Match", first.Header("ETag")));
        var other = await Browser.Send(HttpMethod.Get, "/", null, ("If-None-Match", "\"other\""));

        Assert.Equal((304, "", first.Header("ETag")), (again.Status, again.Text, again.Header("ETag")));
        Assert.Equal(200, other.Status);
    }

    [Fact]
    public async Task Its_settings_say_how_people_sign_in()
    {
        await using var issuer = await EntraIssuer.Start();
        await using var entra = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        var (local, cloud) = ((await Browser.Get("/api/console/settings")).Json, (await entra.Anonymous.Get("/api/console/settings")).Json);

        Assert.Equal("""{"signIn":"localKey","authority":null,"clientId":null}""", local.ToString());
        Assert.Equal(
            ("entra", $"{issuer.Instance}/{EntraIssuer.Tenant}", EntraIssuer.Client),
            (cloud.GetProperty("signIn").GetString(), cloud.GetProperty("authority").GetString(), cloud.GetProperty("clientId").GetString()));
        Assert.Contains($"connect-src 'self' {issuer.Instance};", (await entra.Anonymous.Get("/")).Header("Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_local_host_asks_for_its_key_or_a_token_unless_there_is_a_page_to_sign_in_at()
    {
        Assert.Equal("localKey", await SignInAt("http://127.0.0.1:1"));
        Assert.Equal("entra", await SignInAt("https://login.contoso.example"));

        static async Task<string?> SignInAt(string instance)
        {
            await using var host = await ApiHost.Start(
                configure: services => services.AddLocalKeyAuthentication(ApiHost.Key).AddEntraAuthentication(),
                settings: new()
                {
                    ["Passcode:Auth:Instance"] = instance,
                    ["Passcode:Auth:TenantId"] = EntraIssuer.Tenant,
                    ["Passcode:Auth:ClientId"] = EntraIssuer.Client,
                });
            return (await host.Anonymous.Get("/api/console/settings")).Json.GetProperty("signIn").GetString();
        }
    }

    [GeneratedRegex("(?:src|href)=\"([^\"]+)\"")]
    private static partial Regex References();
}
