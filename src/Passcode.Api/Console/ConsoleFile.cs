using System.Reflection;
using System.Security.Cryptography;

namespace Passcode.Api.Console;

/// <summary>A file of the console's page in one encoding, ready to be sent.</summary>
/// <param name="Encoding">The content coding; null for the file as it is.</param>
/// <param name="Content">The bytes.</param>
/// <param name="ETag">Its entity tag. Each encoding has its own, as RFC 9110, 8.8.3.3 asks.</param>
internal sealed record ConsoleFile(string? Encoding, byte[] Content, string ETag)
{
    /// <summary>Reads a resource of this assembly.</summary>
    public static ConsoleFile Read(string resource, string? encoding)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return new(encoding, content, $"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\"");
    }
}
