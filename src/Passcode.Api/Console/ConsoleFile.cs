using System.Reflection;
using System.Security.Cryptography;

namespace Passcode.Api.Console;

/// <summary>A file of the console in one encoding, ready to send.</summary>
/// <param name="Encoding">The content coding; null if uncompressed.</param>
/// <param name="Content">The bytes.</param>
/// <param name="ETag">The entity tag. Every encoding has its own, as RFC 9110, 8.8.3.3 requires.</param>
internal sealed record ConsoleFile(string? Encoding, byte[] Content, string ETag)
{
    /// <summary>Reads an embedded resource of this assembly.</summary>
    public static ConsoleFile Read(string resource, string? encoding)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(encoding, content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
    }
}
