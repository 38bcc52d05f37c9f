using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Passcode.LocalHost.Issuer;

/// <summary>A token issuer like Entra ID for one machine: a discovery document, a key set, and tokens signed with RSA keys that exist only
/// while it runs. It has no sign-in page.</summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    /// <summary>The tenant ID.</summary>
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    /// <summary>The client ID of the app registration that the tokens are issued for.</summary>
    public const string Client = "22222222-2222-2222-2222-222222222222";

    private readonly List<RsaSecurityKey> _keys = [NewKey()];
    private readonly WebApplication _app;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>The current signing key.</summary>
    public RsaSecurityKey Key => _keys[^1];

    /// <summary>The base address, for the setting <c>Passcode:Auth:Instance</c>.</summary>
    public string Instance => _app.Urls.Single();

    /// <summary>The issuer claim of the tokens.</summary>
    public string Issuer => IssuerOf(Tenant);

    /// <summary>The settings of an API that accepts the tokens.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Passcode:Auth:Instance"] = Instance,
        ["Passcode:Auth:TenantId"] = Tenant,
        ["Passcode:Auth:ClientId"] = Client,
    };

    /// <summary>Starts an issuer on a free port of 127.0.0.1.</summary>
    /// <param name="answers">Called for each request of the discovery document; if it returns false, the response status is 500.</param>
    public static async Task<LocalIssuer> Start(Func<bool>? answers = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, 0);
        });
        builder.Services.AddRouting();
        var app = builder.Build();
        var issuer = new LocalIssuer(app);
        app.UseRouting();
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) => answers?.Invoke() == false
            ? Results.StatusCode(500)
            : Results.Json(new Dictionary<string, string> { ["issuer"] = issuer.IssuerOf(tenant), ["jwks_uri"] = $"{issuer.Instance}/keys" }));
        app.MapGet("/keys", () => Results.Json(new { keys = issuer._keys.Select(PublicPart) }));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>Creates a key with a unique key ID.</summary>
    public static RsaSecurityKey NewKey()
    {
        using var pair = RSA.Create(2048);
        return new(pair.ExportParameters(includePrivateParameters: true)) { KeyId = Guid.NewGuid().ToString("N") };
    }

    /// <summary>Returns the issuer claim for a tenant.</summary>
    public string IssuerOf(string tenant) => $"{Instance}/{tenant}/v2.0";

    /// <summary>Adds a new signing key. The earlier keys stay in the key set.</summary>
    public void RollKeys() => _keys.Add(NewKey());

    /// <summary>Creates a delegated access token of a person.</summary>
    /// <param name="person">The person.</param>
    /// <param name="lifetime">The lifetime of the token.</param>
    public string TokenOf(TokenPerson person, TimeSpan lifetime)
    {
        return Sign(
            new()
            {
                ["oid"] = person.ObjectId,
                ["sub"] = "person-" + person.ObjectId, // as in Entra ID, different from the object ID
                ["tid"] = Tenant,
                ["ver"] = "2.0",
                ["azp"] = Client,
                ["scp"] = "access_as_user",
                ["preferred_username"] = person.SignInName,
                ["name"] = person.DisplayName,
                ["roles"] = person.Roles,
            },
            lifetime);
    }

    /// <summary>Creates a token with these claims in addition to the standard claims.</summary>
    /// <param name="claims">The additional claims.</param>
    /// <param name="lifetime">The lifetime of the token.</param>
    /// <param name="change">Changes the token before it is signed.</param>
    public string Sign(Dictionary<string, object> claims, TimeSpan lifetime, Action<SecurityTokenDescriptor>? change = null)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Client,
            IssuedAt = now,
            NotBefore = now.AddMinutes(-1),
            Expires = now + lifetime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static Dictionary<string, string> PublicPart(RsaSecurityKey key) => new()
    {
        ["kty"] = "RSA",
        ["use"] = "sig",
        ["kid"] = key.KeyId,
        ["n"] = Base64UrlEncoder.Encode(key.Parameters.Modulus),
        ["e"] = Base64UrlEncoder.Encode(key.Parameters.Exponent),
    };
}
