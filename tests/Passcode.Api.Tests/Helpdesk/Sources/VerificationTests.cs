using System.Text;
using StandardWebhooks;

namespace Passcode.Api.Tests.Helpdesk.Sources;

public sealed class VerificationTests
{
    public static TheoryData<string> Sources => SampleHelpdesk.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task Each_secret_is_taken_until_it_is_removed(string source)
    {
        await using var during = await HelpdeskHost.Start(new() { [$"Sources:{source}:Secrets:1"] = Sender.NextSecret });
        Assert.Equal(202, (await during.Deliver(Sender.Send(source, during.Now, secret: Sender.Secret))).Status);
        Assert.Equal(202, (await during.Deliver(Sender.Send(source, during.Now, secret: Sender.NextSecret))).Status);

        await using var after = await HelpdeskHost.Start(new() { [$"Sources:{source}:Secrets:0"] = Sender.NextSecret });
        Assert.Equal(401, (await after.Deliver(Sender.Send(source, after.Now, secret: Sender.Secret))).Status);
        Assert.Equal(202, (await after.Deliver(Sender.Send(source, after.Now, secret: Sender.NextSecret))).Status);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task A_refusal_gives_no_hint_and_nothing_is_parsed_before_it(string source)
    {
        await using var host = await HelpdeskHost.Start();
        var good = Sender.Send(source, host.Now);
        var bare = new Message(source, Encoding.UTF8.GetBytes("{ not JSON"), new Dictionary<string, string>());

        Answer[] answers =
        [
            await host.Deliver(bare),
            await host.Deliver(Sender.Send(source, host.Now, secret: Sender.NextSecret)),
            await host.Deliver(Sender.Sign(bare, host.Now, secret: Sender.NextSecret)),
            await host.Deliver(good.Headers.Keys.Where(name => name != "Content-Type").Aggregate(good, (message, name) => message.With(name, "x"))),
        ];

        Assert.Each(answers, answer => Assert.Equal(401, answer.Status));
        Assert.Single(answers.Select(answer => (answer.Json.GetProperty("code").GetString(), answer.Json.GetProperty("detail").GetString())).Distinct());
        Assert.Each(answers, answer => Assert.Single(answer.Headers.WWWAuthenticate));
        Assert.Empty(host.Api.Orchestrations.Started);
        Assert.Empty(host.Api.Keys.Claimed);
    }

    [Fact]
    public async Task A_delivery_that_another_implementation_of_Standard_Webhooks_has_signed_is_taken()
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("standardwebhooks", host.Now);
        var signature = new StandardWebhook(Sender.Secret).Sign(message.Headers["webhook-id"], host.Now, Encoding.UTF8.GetString(message.Body));

        Assert.Equal(202, (await host.Deliver(message.With("webhook-signature", signature))).Status);
        Assert.Equal(401, (await host.Deliver(message.With("webhook-signature", signature).With("webhook-id", "another"))).Status);
    }

    [Theory]
    [InlineData("zendesk", -300, 202)]
    [InlineData("zendesk", -301, 401)]
    [InlineData("zendesk", 300, 202)]
    [InlineData("zendesk", 301, 401)]
    [InlineData("standardwebhooks", -300, 202)]
    [InlineData("standardwebhooks", -301, 401)]
    [InlineData("standardwebhooks", 300, 202)]
    [InlineData("standardwebhooks", 301, 401)]
    public async Task A_timestamp_may_be_five_minutes_off(string source, int seconds, int status)
    {
        await using var host = await HelpdeskHost.Start();

        Assert.Equal(status, (await host.Deliver(Sender.Send(source, host.Now.AddSeconds(seconds)))).Status);
    }

    [Theory]
    [InlineData("v1, v1,!! v2,abc v1 , {0}", 202)]
    [InlineData("v1a,abc {0} v1,abc", 202)]
    [InlineData("v1,", 401)]
    [InlineData("v1", 401)]
    [InlineData(" ", 401)]
    [InlineData("v2{0}", 401)]
    public async Task Malformed_signatures_beside_a_good_one_are_skipped(string header, int status)
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("standardwebhooks", host.Now);
        var items = header.Replace("{0}", message.Headers["webhook-signature"], StringComparison.Ordinal);

        Assert.Equal(status, (await host.Deliver(message.With("webhook-signature", items))).Status);
    }

    [Theory]
    [InlineData("v1={0}", "v1=", "hex", 202)]
    [InlineData("v1={0},v1=00ff", "v1=", "hex", 202)]
    [InlineData("v1=00ff,v1={0}", "v1=", "hex", 202)]
    [InlineData("v0=00ff, v2={0} , v1={0}", "v1=", "hex", 202)]
    [InlineData("v1=00ff v1={0}", "v1=", "hex", 202)]
    [InlineData(",,v1=,v1={0},", "v1=", "hex", 202)]
    [InlineData("{0},00ff", "", "hex", 202)]
    [InlineData("sha1=00,sha256={0}", "sha256=", "hex", 202)]
    [InlineData("a {0} b", "", "base64", 202)]
    [InlineData("v1,{0}", "v1,", "base64", 202)]
    [InlineData("v1,AAAA v1,{0}", "v1,", "base64", 202)]
    [InlineData("v2={0},v1=00ff", "v1=", "hex", 401)]
    [InlineData("v1=00ff,{0}", "v1=", "hex", 401)]
    [InlineData("v1={0}0", "v1=", "hex", 401)]
    [InlineData("v1=,,", "v1=", "hex", 401)]
    [InlineData(" ", "v1=", "hex", 401)]
    public async Task Any_of_several_signatures_in_a_header_may_match(string header, string prefix, string encoding, int status)
    {
        await using var host = await HelpdeskHost.Start(new() { ["Sources:acme:Prefix"] = prefix, ["Sources:acme:Encoding"] = encoding });
        var message = Sender.Send("acme", host.Now);
        var hex = message.Headers["X-Acme-Signature"]["v0=".Length..];
        var signature = encoding == "hex" ? hex : Convert.ToBase64String(Convert.FromHexString(hex));

        Assert.Equal(status, (await host.Deliver(message.With("X-Acme-Signature", header.Replace("{0}", signature, StringComparison.Ordinal)))).Status);
    }

    [Fact]
    public async Task A_signed_body_that_is_compressed_is_refused_as_such()
    {
        await using var host = await HelpdeskHost.Start();
        var packed = Sender.Sign(new Message("acme", [0x1F, 0x8B, 8, 0, 0], new Dictionary<string, string>()), host.Now);

        Assert.Equal(415, (await host.Deliver(packed)).Status);
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("253402300800")]
    [InlineData("-1")]
    [InlineData("1e9")]
    [InlineData("")]
    public async Task A_timestamp_that_is_no_time_is_refused(string timestamp)
    {
        await using var host = await HelpdeskHost.Start();

        Assert.Equal(401, (await host.Deliver(Sender.Send("standardwebhooks", host.Now).With("webhook-timestamp", timestamp))).Status);
    }

    [Fact]
    public async Task A_secret_with_the_prefix_of_Standard_Webhooks_is_the_same_secret()
    {
        await using var host = await HelpdeskHost.Start(new() { ["Sources:standardwebhooks:Secrets:0"] = "whsec_" + Sender.Secret });

        Assert.Equal(202, (await host.Deliver(Sender.Send("standardwebhooks", host.Now))).Status);
    }

    [Theory]
    [InlineData("nosuch")]
    [InlineData("asleep")]
    [InlineData("github")]
    public async Task A_source_without_a_secret_is_as_unknown_as_any_other(string source)
    {
        await using var host = await HelpdeskHost.Start(new() { ["Sources:asleep:Preset"] = "zendesk" });
        var known = await host.Deliver(Sender.Send("zendesk", host.Now) with { Source = "unheard-of" });

        var answer = await host.Deliver(Sender.Send("zendesk", host.Now) with { Source = source });

        Assert.Equal((404, "helpdeskSourceNotFound"), (answer.Status, answer.Json.GetProperty("code").GetString()));
        Assert.Equal(known.Json.GetProperty("detail").GetString(), answer.Json.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_source_is_found_whatever_the_case_of_its_name_and_is_one_caller()
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("zendesk", host.Now);

        Assert.Equal((await host.Reset(message)).Id, (await host.Deliver(message with { Source = "ZenDesk" }))["id"]);
    }

    [Theory]
    [InlineData(Entry.Kestrel)]
    [InlineData(Entry.CatchAll)]
    public async Task Over_a_socket_a_delivery_needs_no_other_credentials(Entry entry)
    {
        await using var host = await HelpdeskHost.Start(entry: entry);
        var message = Sender.Send("zendesk", host.Now);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/helpdesk/zendesk") { Content = new ByteArrayContent(message.Body) };
        foreach (var (name, value) in message.Headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value) || request.Content.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await host.Api.Anonymous.SendAsync(request);

        Assert.Equal(202, (int)response.StatusCode);
        Assert.Contains("/api/operations/", response.Headers.Location!.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/operation", response.Headers.GetValues("Operation-Location").Single(), StringComparison.Ordinal);
        using var poll = await host.Api.Anonymous.GetAsync(response.Headers.Location);
        Assert.Equal(202, (int)poll.StatusCode);
    }

    [Theory]
    [InlineData(Entry.Kestrel, true)]
    [InlineData(Entry.Kestrel, false)]
    [InlineData(Entry.CatchAll, true)]
    [InlineData(Entry.CatchAll, false)]
    public async Task A_body_that_is_too_large_is_not_read_to_its_end(Entry entry, bool saysItsLength)
    {
        await using var host = await HelpdeskHost.Start(entry: entry);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/helpdesk/zendesk") { Content = new ByteArrayContent(new byte[(256 * 1024) + 1]) };
        request.Headers.TransferEncodingChunked = !saysItsLength;

        using var response = await host.Api.Anonymous.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("256 KiB", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_largest_body_is_read()
    {
        await using var host = await HelpdeskHost.Start();
        var body = SampleHelpdesk.From("zendesk").Body;

        Assert.Equal(202, (await host.Deliver(Sender.Send("zendesk", host.Now, body.PadRight(256 * 1024)))).Status);
    }

    [Fact]
    public async Task Nothing_that_is_logged_has_a_secret_or_a_body()
    {
        await using var host = await HelpdeskHost.Start();
        foreach (var source in SampleHelpdesk.All.Select(helpdesk => helpdesk.Source))
        {
            await host.Deliver(Sender.Send(source, host.Now));
            await host.Deliver(Sender.Send(source, host.Now, secret: Sender.NextSecret));
            await host.Deliver(Sender.Send(source, host.Now, """{"number":"{{adele.vance}}"}"""));
        }

        Assert.Contains(host.Api.Logs.Entries, line => line.Text.Contains("requested reset", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Api.Logs.Entries, line => line.Text.Contains(Sender.Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(host.Api.Logs.Entries, line => line.Text.Contains("adele.vance", StringComparison.OrdinalIgnoreCase));
    }
}
