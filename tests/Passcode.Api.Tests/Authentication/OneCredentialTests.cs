using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

public sealed class OneCredentialTests : IAsyncLifetime
{
    private EntraIssuer _issuer = null!;
    private ApiHost _host = null!;

    public async Task InitializeAsync()
    {
        _issuer = await EntraIssuer.Start();
        _host = await ApiHost.Start(configure: services => services.AddLocalKeyAuthentication(ApiHost.Key).AddEntraAuthentication(), settings: _issuer.Settings);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task A_key_lends_its_roles_to_no_person()
    {
        // A person without a role, and a key that has all roles and is no person, would together approve and lift the stop.
        var person = Bearer(_issuer.Token(token =>
        {
            token.Claims.Remove("roles");
            (token.Claims["scp"], token.Claims["preferred_username"], token.Claims["sub"]) = ("access_as_user", "ada@contoso.example", "pairwise");
        }));
        (string, string)[] both = [("X-Api-Key", ApiHost.Key), person];

        await AssertRefused("/api/emergency-stop", both);
        Assert.Equal(403, (await _host.Anonymous.Send(HttpMethod.Get, "/api/emergency-stop", null, person)).Status);
    }

    [Fact]
    public async Task Two_credentials_of_one_kind_are_refused_too()
    {
        await AssertRefused("/api/resets", Bearer(_issuer.Token()), Bearer(_issuer.Token()));
        await AssertRefused("/api/resets", ("X-Api-Key", ApiHost.Key), ("Authorization", "Basic YTpi"));
    }

    [Fact]
    public async Task One_credential_opens_and_an_open_route_counts_none()
    {
        Assert.Equal(200, (await _host.Client.Get("/api/resets")).Status);
        Assert.Equal(200, (await _host.Anonymous.Send(HttpMethod.Get, "/api/resets", null, Bearer(_issuer.Token()))).Status);
        Assert.Equal(200, (await _host.Client.Send(HttpMethod.Get, "/api/health/live", null, Bearer("abc"))).Status);
    }

    private static (string, string) Bearer(string token) => ("Authorization", "Bearer " + token);

    private async Task AssertRefused(string path, params (string, string)[] headers)
    {
        var answer = await _host.Anonymous.Send(HttpMethod.Get, path, null, headers);
        Assert.Equal((400, "multipleCredentials"), (answer.Status, answer.Code));
    }
}
