using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Passcode.Api.Authentication;

namespace Passcode.Api.Tests.Authentication;

/// <summary>Every route of the route table, with every token that must not open it.</summary>
public sealed class EntraWalkTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<EntraIssuer, string?>> Bad = new()
    {
        ["no token"] = _ => null,
        ["not a token"] = _ => "abc.def",
        ["a wrong audience"] = issuer => issuer.Token(token => token.Audience = "33333333-3333-3333-3333-333333333333"),
        ["Graph's audience"] = issuer => issuer.Token(token => token.Audience = "https://graph.microsoft.com"),
        ["expired"] = issuer => issuer.Token(token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddHours(-2), DateTime.UtcNow.AddMinutes(-6))),
        ["not yet valid"] = issuer => issuer.Token(token => (token.NotBefore, token.Expires) = (DateTime.UtcNow.AddMinutes(6), DateTime.UtcNow.AddHours(1))),
        ["another tenant's issuer"] = issuer => issuer.Token(token => token.Issuer = issuer.IssuerOf("44444444-4444-4444-4444-444444444444")),
        ["another tenant's id"] = issuer => issuer.Token(token => token.Claims["tid"] = "44444444-4444-4444-4444-444444444444"),
        ["a v1 token"] = issuer => issuer.Token(token => token.Issuer = $"https://sts.windows.net/{EntraIssuer.Tenant}/"),
        ["alg none"] = issuer => issuer.Token(token => token.SigningCredentials = null),
        ["HS256 under the public key's modulus"] = issuer => Hs256(issuer, issuer.Key.Parameters.Modulus!),
        ["HS256 under the public key's PEM"] = issuer => Hs256(issuer, Encoding.ASCII.GetBytes(Pem(issuer.Key))),
        ["PS256 under the right key"] = issuer => issuer.Token(token => token.SigningCredentials = new SigningCredentials(issuer.Key, SecurityAlgorithms.RsaSsaPssSha256)),
        ["a changed payload"] = issuer => Changed(issuer.Token(role: "Nothing.AtAll")),
        ["a signature cut off"] = issuer => issuer.Token()[..(issuer.Token().LastIndexOf('.') + 1)],
        ["a key that nobody published"] = issuer => issuer.Token(key: EntraIssuer.NewKey()),
        ["another key under a published name"] = issuer => issuer.Token(key: new RsaSecurityKey(RSA.Create(2048)) { KeyId = issuer.Key.KeyId }),
        ["an ID token"] = issuer => issuer.Token(token => (token.Claims["sub"], token.Claims["preferred_username"]) = ("pairwise", "ada@contoso.example")),
        ["no object id"] = issuer => issuer.Token(token => token.Claims.Remove("oid")),
    };

    private EntraIssuer _issuer = null!;
    private ApiHost _host = null!;

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

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

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task No_route_opens_for(string kind)
    {
        var token = Bad[kind](_issuer);
        foreach (var route in Closed())
        {
            var answer = await Ask(route, token);

            Assert.True((401, "unauthenticated") == (answer.Status, answer.Code), $"{route.DisplayName} answers {answer.Status} to {kind}.");
            Assert.StartsWith("Bearer", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
            Assert.DoesNotContain(token ?? "no token", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Each_route_opens_for_its_role_and_for_no_other()
    {
        foreach (var route in Closed())
        {
            var needed = route.Metadata.GetRequiredMetadata<IAuthorizeData>().Policy!;
            foreach (var role in Roles.All)
            {
                var answer = await Ask(route, _issuer.Token(role: role));

                Assert.True((role == needed) == (answer.Status != 403) && answer.Status != 401, $"{route.DisplayName} answers {answer.Status} to {role}.");
            }

            Assert.Equal(403, (await Ask(route, _issuer.Token(role: needed.ToUpperInvariant()))).Status);
            Assert.Equal(403, (await Ask(route, _issuer.Token(token => token.Claims.Remove("roles")))).Status);
        }
    }

    [Fact]
    public async Task A_bad_token_closes_no_open_route()
    {
        foreach (var path in (string[])["/api/health/live", "/api/openapi.json"])
        {
            Assert.Equal(200, (await _host.Anonymous.Send(HttpMethod.Get, path, null, ("Authorization", "Bearer abc"))).Status);
        }
    }

    [Fact]
    public async Task A_person_speaks_for_himself_and_an_application_must_name_the_agent()
    {
        const string Body = """{"device":{"serialNumber":"C1"}""";
        var person = _issuer.Token(Person, role: Roles.ResetRequest);
        var application = _issuer.Token(role: Roles.ResetRequest);

        Assert.Equal(202, await Request(person, Body + "}"));
        Assert.Equal(400, await Request(person, Body + ""","requestedBy":"bob@contoso.example"}"""));
        Assert.Equal(400, await Request(application, Body + "}"));
        Assert.Equal(202, await Request(application, Body + ""","requestedBy":"bob@contoso.example"}"""));

        static void Person(SecurityTokenDescriptor token)
        {
            token.Claims["scp"] = "access_as_user";
            token.Claims["preferred_username"] = "ada@contoso.example";
            token.Claims["sub"] = "pairwise";
        }
    }

    private static string Pem(RsaSecurityKey key)
    {
        using var pair = RSA.Create(key.Parameters);
        return pair.ExportSubjectPublicKeyInfoPem();
    }

    private static string Hs256(EntraIssuer issuer, byte[] key) => issuer.Token(token => token.SigningCredentials =
        new SigningCredentials(new SymmetricSecurityKey(key) { KeyId = issuer.Key.KeyId }, SecurityAlgorithms.HmacSha256));

    // A token with no role of ours, into which all of them are written.
    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var roles = string.Join("\",\"", Roles.All);
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("Nothing.AtAll", roles, StringComparison.Ordinal));
        return string.Join('.', parts);
    }

    private static async Task<Answer> Send(HttpClient client, RouteEndpoint route, string? token)
    {
        var path = System.Text.RegularExpressions.Regex.Replace(route.RoutePattern.RawText!, @"\{[^}]+\}", "00000000000000000000000000000000");
        var method = HttpMethod.Parse(route.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single());
        return await client.Send(method, path, null, token is null ? [] : [("Authorization", "Bearer " + token)]);
    }

    private Task<Answer> Ask(RouteEndpoint route, string? token) => Send(_host.Anonymous, route, token);

    private async Task<int> Request(string token, string body) =>
        (await _host.Anonymous.Post("/api/resets", body, ("Authorization", "Bearer " + token))).Status;

    private List<RouteEndpoint> Closed()
    {
        List<RouteEndpoint> closed =
        [
            .. _host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
                .Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null),
        ];
        Assert.NotEmpty(closed);
        return closed;
    }
}
