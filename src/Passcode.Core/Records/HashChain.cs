using System.Security.Cryptography;
using System.Text.Json;

namespace Passcode.Core.Records;

/// <summary>A chain of SHA-256 hashes: each entry's hash covers its content and the hash of the entry before.</summary>
public static class HashChain
{
    /// <summary>The hash of an entry, in lower-case hexadecimal.</summary>
    /// <param name="previous">The hash of the entry before; null for the first.</param>
    /// <param name="content">The entry's fields in their order; JSON keeps them apart, so that no two contents read alike.</param>
    public static string Link(string? previous, params object?[] content) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes<object?[]>([previous, .. content], PasscodeJson.Options)));
}
