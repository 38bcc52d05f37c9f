using Microsoft.AspNetCore.Authentication;

namespace Passcode.Api.Authentication;

/// <summary>The local host's key, kept as its SHA-256 only.</summary>
public sealed class LocalKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme's name.</summary>
    public const string Scheme = "LocalKey";

    /// <summary>The header that carries the key.</summary>
    public const string Header = "X-Api-Key";

    /// <summary>The SHA-256 of the key; 32 bytes, so that every comparison takes the same time.</summary>
    internal byte[] KeyHash { get; set; } = [];
}
