using Microsoft.AspNetCore.Authentication;

namespace Passcode.Api.Authentication;

/// <summary>The key of the local host, stored as its SHA-256 hash only.</summary>
public sealed class LocalKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The name of the authentication scheme.</summary>
    public const string Scheme = "LocalKey";

    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>The SHA-256 hash of the key; always 32 bytes, so that comparisons take constant time.</summary>
    internal byte[] KeyHash { get; set; } = [];
}
