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
            $$"""{"id":"{{subscription.Id}}","callbackUrl":"https://hook.contoso.example/…","events":["passcode.reset.completed","passcode.reset.pending"],"createdAt":"2026-03-01T12:00:00+00:00"}""",
            answer.Text);

        Assert.Equal(204, (await _host.Anonymous.Send(HttpMethod.Delete, location.AbsolutePath)).Status);
        Assert.Empty(await All());
        Assert.Equal(204, (await _host.Anonymous.Send(HttpMethod.Delete, location.AbsolutePath)).Status);
    }

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
