using Passcode.Core;
using Passcode.Core.Callbacks;

namespace Passcode.Api.Tests.Callbacks;

public sealed class SubscribingTests : IAsyncLifetime
{
    private const string Address = "https://hook.contoso.example/x?sp=%2Ftriggers%2Frun&sig=S3cret";

    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_subscription_is_made_and_removed_by_its_location_without_credentials()
    {
        var answer = await Subscribe($$"""{"callbackUrl":"{{Uri.EscapeDataString(Address)}}","events":["passcode.reset.completed","passcode.reset.pending"]}""");

        Assert.Equal(201, answer.Status);
        var location = new Uri(answer.Header("Location"));
        Assert.Equal(_host.Address.Authority, location.Authority);
        Assert.Matches("^/api/subscriptions/[A-Za-z0-9_-]{43}$", location.AbsolutePath);
        var subscription = Assert.Single(await All());
        Assert.Equal(Address, subscription.Address);
        Assert.Equal(
            $$"""{"id":"{{subscription.Id}}","callbackUrl":"https://hook.contoso.example/…","events":["passcode.reset.completed","passcode.reset.pending"],"createdAt":"2026-03-01T12:00:00+00:00","expiresAt":"2026-03-31T12:00:00+00:00","secret":"{{subscription.Secret}}"}""",
            answer.Text);

        Assert.Equal(204, (await _host.Anonymous.Send(HttpMethod.Delete, location.AbsolutePath)).Status);
        Assert.Empty(await All());
        Assert.Equal(204, (await _host.Anonymous.Send(HttpMethod.Delete, location.AbsolutePath)).Status);
        Assert.Equal(404, (await _host.Anonymous.Send(HttpMethod.Put, location.AbsolutePath)).Status);
        Assert.Equal(["subscriptionCreated local-key", "subscriptionRemoved subscription key"], Entries());
    }

    [Fact]
    public async Task An_operator_lists_all_page_by_page_without_a_secret_and_removes_any()
    {
        foreach (var host in new[] { "a", "b", "c" })
        {
            await Subscribe($$"""{"callbackUrl":"https://{{host}}.contoso.example/?sig=S3cret"}""");
            _host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var first = await _host.Client.Get("/api/subscriptions?top=2");
        var second = await _host.Client.Get(new Uri(first["nextLink"]!).PathAndQuery);
        Assert.Equal(["https://a.contoso.example/…", "https://b.contoso.example/…"], Listed(first, "callbackUrl"));
        Assert.Equal(["https://c.contoso.example/…"], Listed(second, "callbackUrl"));
        Assert.DoesNotContain("S3cret", first.Text + second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_", first.Text + second.Text, StringComparison.Ordinal);
        Assert.Equal(["top"], (await _host.Client.Get("/api/subscriptions?top=0")).Fields);

        var path = $"/api/subscriptions/{Listed(second, "id").Single()}/remove";
        Assert.Equal(204, (await _host.Client.Post(path)).Status);
        var again = await _host.Client.Post(path);
        Assert.Equal((404, "subscriptionNotFound"), (again.Status, again.Code));
        Assert.Equal("subscriptionRemoved local-key", Entries()[^1]);
        Assert.Equal(2, (await All()).Count);
    }

    [Fact]
    public async Task A_subscription_ends_unless_its_address_renews_it()
    {
        var kept = new Uri((await Subscribe($$"""{"callbackUrl":"{{Address}}"}""")).Header("Location")).AbsolutePath;
        var left = new Uri((await Subscribe($$"""{"callbackUrl":"{{Address}}"}""")).Header("Location")).AbsolutePath;
        _host.Time.Advance(TimeSpan.FromDays(29));
        var renewed = await _host.Anonymous.Send(HttpMethod.Put, kept);
        Assert.Equal((200, "2026-04-29T12:00:00+00:00"), (renewed.Status, renewed["expiresAt"]));
        _host.Time.Advance(TimeSpan.FromDays(1));

        var late = await _host.Anonymous.Send(HttpMethod.Put, left);
        Assert.Equal((404, "subscriptionNotFound"), (late.Status, late.Code));
        Assert.Equal(200, (await _host.Anonymous.Send(HttpMethod.Put, kept)).Status);
        Assert.Single(Listed(await _host.Client.Get("/api/subscriptions"), "id"));
        Assert.Equal("subscriptionExpired expiry", Entries()[^1]);
        Assert.Single(await All());
    }

    private List<string> Entries() => [.. _host.Audit.Entries.Select(entry => $"{entry.Type.ToWireName()} {entry.Actor}")];

    private static List<string?> Listed(Answer answer, string field) =>
        [.. answer.Json.GetProperty("value").EnumerateArray().Select(subscription => subscription.GetProperty(field).GetString())];

    [Fact]
    public async Task Nothing_but_the_key_removes_a_subscription()
    {
        await Subscribe($$"""{"callbackUrl":"{{Address}}"}""");
        var id = Assert.Single(await All()).Id;
        foreach (var guess in new[] { id, SubscriptionKey.Create(), "x", new string('A', 43) })
        {
            Assert.Equal(204, (await _host.Anonymous.Send(HttpMethod.Delete, "/api/subscriptions/" + guess)).Status);
        }

        Assert.Single(await All());
    }

    [Theory]
    [InlineData("", 7)]
    [InlineData(""","outcomes":["completed","failed"]""", 2)]
    [InlineData(""","outcomes":["completed"],"events":["passcode.reset.completed","passcode.reset.accepted"]""", 2)]
    [InlineData(""","events":[]""", 7)]
    public async Task Without_a_choice_every_end_is_told(string choice, int states)
    {
        Assert.Equal(201, (await Subscribe($$"""{"callbackUrl":"{{Address}}"{{choice}}}""")).Status);
        Assert.Equal(states, Assert.Single(await All()).EventTypes.Count);
    }

    [Theory]
    [InlineData("{}", "callbackUrl")]
    [InlineData("""{"callbackUrl":"http://hook.contoso.example/"}""", "callbackUrl")]
    [InlineData("""{"callbackUrl":"https://169.254.169.254/"}""", "callbackUrl")]
    [InlineData("""{"callbackUrl":"https%3A%2F%2F10.0.0.1%2F"}""", "callbackUrl")]
    [InlineData("""{"callbackUrl":"https://hook.contoso.example/","events":["passcode.reset.issuing"]}""", "events")]
    [InlineData("""{"callbackUrl":"https://hook.contoso.example/","outcomes":["pending"]}""", "outcomes")]
    public async Task What_cannot_be_is_refused_by_its_field(string body, string field)
    {
        var answer = await Subscribe(body);
        Assert.Equal((400, "invalidRequest"), (answer.Status, answer.Code));
        Assert.Equal([field], answer.Fields);
        Assert.Empty(await All());
    }

    private Task<Answer> Subscribe(string body) => _host.Client.Post("/api/subscriptions", body);

    private Task<IReadOnlyList<Subscription>> All() => _host.Subscriptions.All(default);
}
