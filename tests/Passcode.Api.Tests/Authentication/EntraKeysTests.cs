using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

/// <summary>The keys that tokens are checked with: how they roll, and what happens when they cannot be had.</summary>
public sealed class EntraKeysTests : IAsyncLifetime
{
    private EntraIssuer _issuer = null!;
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await EntraIssuer.Start();
        _host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: _issuer.Settings);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_key_that_rolled_is_taken_and_the_old_one_still_is()
    {
        var old = _issuer.Token();
        Assert.Equal(200, await Status(old));
        _issuer.RollKeys();
        var rolled = _issuer.Token();

        // The document is read again in the background; Entra ID publishes keys long before it signs with them.
        await Poll.Until(() => Status(rolled), status => status == 200);
        Assert.Equal(200, await Status(old));
    }

    [Fact]
    public async Task Made_up_key_names_do_not_make_the_document_be_read_over_and_over()
    {
        await Status(_issuer.Token());
        for (var number = 0; number < 50; number++)
        {
            Assert.Equal(401, await Status(_issuer.Token(key: EntraIssuer.NewKey())));
        }

        Assert.InRange(_issuer.Reads, 1, 3);
    }

    [Fact]
    public async Task An_outage_of_the_sign_in_service_is_no_fault_of_the_token()
    {
        await using var issuer = await EntraIssuer.Start();
        issuer.IsDown = true;
        await using var host = await ApiHost.Start(configure: services => services.AddEntraAuthentication(), settings: issuer.Settings);

        for (var number = 0; number < 20; number++)
        {
            var answer = await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, ("Authorization", "Bearer " + issuer.Token()));
            Assert.Equal((503, "signInUnavailable", "5"), (answer.Status, answer.Code, answer.Header("Retry-After")));
        }

        Assert.InRange(issuer.Reads, 1, 4); // and it is left alone meanwhile
        Assert.Equal(401, (await host.Anonymous.Get("/api/resets")).Status);
        Assert.Equal(200, (await host.Anonymous.Send(HttpMethod.Get, "/api/health/live", null, ("Authorization", "Bearer " + issuer.Token()))).Status);

        issuer.IsDown = false;
        host.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(200, (await host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, ("Authorization", "Bearer " + issuer.Token()))).Status);
    }

    [Fact]
    public async Task An_outage_after_the_keys_are_known_is_not_noticed()
    {
        Assert.Equal(200, await Status(_issuer.Token()));
        _issuer.IsDown = true;

        Assert.Equal(200, await Status(_issuer.Token()));
    }

    private async Task<int> Status(string token) =>
        (await _host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, ("Authorization", "Bearer " + token))).Status;
}
