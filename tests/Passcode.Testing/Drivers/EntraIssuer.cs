using Microsoft.IdentityModel.Tokens;
using Passcode.LocalHost.Issuer;

namespace Passcode.Testing.Drivers;

/// <summary>The local host's issuer in place of Entra ID: what it is asked is counted, it can be down, and it issues an application's tokens.</summary>
internal sealed class EntraIssuer : IAsyncDisposable
{
    public const string Tenant = LocalIssuer.Tenant;
    public const string Client = LocalIssuer.Client;

    private LocalIssuer _issuer = null!;
    private int _reads;

    private EntraIssuer()
    {
    }

    /// <summary>Whether it answers that it cannot.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often its discovery document was asked for.</summary>
    public int Reads => Volatile.Read(ref _reads);

    public RsaSecurityKey Key => _issuer.Key;

    public string Instance => _issuer.Instance;

    public string Issuer => _issuer.Issuer;

    public Dictionary<string, string?> Settings => _issuer.Settings;

    public static async Task<EntraIssuer> Start()
    {
        var issuer = new EntraIssuer();
        issuer._issuer = await LocalIssuer.Start(() =>
        {
            Interlocked.Increment(ref issuer._reads);
            return !issuer.IsDown;
        });
        return issuer;
    }

    public static RsaSecurityKey NewKey() => LocalIssuer.NewKey();

    public void RollKeys() => _issuer.RollKeys();

    public string IssuerOf(string tenant) => _issuer.IssuerOf(tenant);

    /// <summary>A token of an application with a role, changed as a test wants it.</summary>
    public string Token(Action<SecurityTokenDescriptor>? change = null, RsaSecurityKey? key = null, string role = "Reset.Read") => _issuer.Sign(
        new()
        {
            ["oid"] = "app-object-id",
            ["sub"] = "app-object-id",
            ["tid"] = Tenant,
            ["ver"] = "2.0",
            ["azp"] = Client,
            ["roles"] = new[] { role },
        },
        TimeSpan.FromMinutes(30),
        token =>
        {
            token.SigningCredentials = new SigningCredentials(key ?? Key, SecurityAlgorithms.RsaSha256);
            change?.Invoke(token);
        });

    public ValueTask DisposeAsync() => _issuer.DisposeAsync();
}
