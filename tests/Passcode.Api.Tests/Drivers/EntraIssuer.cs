using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Passcode.Api.Tests.Drivers;

/// <summary>An issuer like Entra ID's on this machine: a discovery document, a key set, and tokens signed with an RSA key.</summary>
internal sealed class EntraIssuer : IAsyncDisposable
{
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string Client = "22222222-2222-2222-2222-222222222222";

    private readonly List<RsaSecurityKey> _keys = [NewKey()];

    private readonly WebApplication _app;

    private EntraIssuer(WebApplication app) => _app = app;

    private int _reads;

    /// <summary>The key that it signs with.</summary>
    public RsaSecurityKey Key => _keys[^1];

    /// <summary>Whether it answers that it cannot.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often its discovery document was asked for.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public string Instance => _app.Urls.Single();

    public string Issuer => IssuerOf(Tenant);

    /// <summary>The settings of an API that trusts it.</summary>
    public Dictionary<string, string?> Settings => new()
    {
        ["Passcode:Auth:Instance"] = Instance,
        ["Passcode:Auth:TenantId"] = Tenant,
        ["Passcode:Auth:ClientId"] = Client,
    };

    public static async Task<EntraIssuer> Start()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        var app = builder.Build();
        app.UseRouting();
        var issuer = new EntraIssuer(app);
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", (string tenant) =>
        {
            Interlocked.Increment(ref issuer._reads);
            return issuer.IsDown
                ? Results.StatusCode(500)
                : Results.Json(new Dictionary<string, string> { ["issuer"] = issuer.IssuerOf(tenant), ["jwks_uri"] = $"{issuer.Instance}/keys" });
        });
        app.MapGet("/keys", () => Results.Json(new { keys = issuer._keys.Select(PublicPart) }));
        await app.StartAsync();
        return issuer;
    }

    /// <summary>From now on it signs with a new key; the old ones stay published.</summary>
    public void RollKeys() => _keys.Add(NewKey());

    public static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    /// <summary>A token of an application with a role, changed as a test wants it.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, RsaSecurityKey? key = null, string role = "Reset.Read")
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Client,
            IssuedAt = DateTime.UtcNow,
            NotBefore = DateTime.UtcNow.AddMinutes(-1),
            Expires = DateTime.UtcNow.AddMinutes(30),
            Claims = new Dictionary<string, object>
            {
                ["oid"] = "app-object-id",
                ["sub"] = "app-object-id",
                ["tid"] = Tenant,
                ["ver"] = "2.0",
                ["roles"] = new[] { role },
            },
            SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public string IssuerOf(string tenant) => $"{Instance}/{tenant}/v2.0";

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Dictionary<string, string> PublicPart(RsaSecurityKey key)
    {
        var part = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new()
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.KeyId,
            ["n"] = Base64UrlEncoder.Encode(part.Modulus),
            ["e"] = Base64UrlEncoder.Encode(part.Exponent),
        };
    }
}
