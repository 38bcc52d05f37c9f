using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Passcode.LocalHost.Issuer;

/// <summary>
/// An issuer like Entra ID's, for this machine alone: a discovery document, a key set, and tokens signed with RSA keys that are made when it
/// starts and end with it. It has no sign-in page; whoever starts it has the tokens.
/// </summary>
public sealed class LocalIssuer : IAsyncDisposable
{
    /// <summary>Its tenant.</summary>
    public const string Tenant = "11111111-1111-1111-1111-111111111111";

    /// <summary>The app registration that its tokens are for.</summary>
    public const string Client = "22222222-2222-2222-2222-222222222222";

    private readonly List<RsaSecurityKey> _keys = [NewKey()];
    private readonly WebApplication _app;

    private LocalIssuer(WebApplication app) => _app = app;

    /// <summary>The key that it signs with.</summary>
    public RsaSecurityKey Key => _keys[^1];

    /// <summary>Where it is: what the setting <c>Passcode:Auth:Instance</c> takes.</summary>
    public string Instance => _app.Urls.Single();

    /// <summary>What its tokens say of who issued them.</summary>
    public string Issuer => IssuerOf(Tenant);

    /// <summary>The settings of an API that trusts it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Passcode:Auth:Instance"] = Instance,
        ["Passcode:Auth:TenantId"] = Tenant,
        ["Passcode:Auth:ClientId"] = Client,
    };

    /// <summary>Starts one on a free port of 127.0.0.1.</summary>
    /// <param name="answers">Asked at each look at the discovery document; where it says no, the answer is 500.</param>
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

    /// <summary>A new key with a name of its own.</summary>
    public static RsaSecurityKey NewKey()
    {
        using var pair = RSA.Create(2048);
        return new(pair.ExportParameters(includePrivateParameters: true)) { KeyId = Guid.NewGuid().ToString("N") };
    }

    /// <summary>What tokens of a tenant say of who issued them.</summary>
    public string IssuerOf(string tenant) => $"{Instance}/{tenant}/v2.0";

    /// <summary>From now on it signs with a new key; the old ones stay published.</summary>
    public void RollKeys() => _keys.Add(NewKey());

    /// <summary>A person's access token, as a client that the person signed in to is given it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="lifetime">For how long it is good.</param>
    public string TokenOf(TokenPerson person, TimeSpan lifetime)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Sign(
            new()
            {
                ["oid"] = person.ObjectId,
                ["sub"] = "person-" + person.ObjectId, // Entra ID's differs from the object id, too
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

    /// <summary>A token with these claims, besides those that every token has.</summary>
    /// <param name="claims">The claims.</param>
    /// <param name="lifetime">For how long it is good.</param>
    /// <param name="change">Changes it before it is signed.</param>
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
