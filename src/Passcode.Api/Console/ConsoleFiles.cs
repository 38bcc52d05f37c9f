using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Passcode.Api.Console;

/// <summary>The files of the console, embedded in this assembly and compressed at build time.</summary>
internal sealed class ConsoleFiles
{
    /// <summary>The path of the page.</summary>
    public const string Index = "/index.html";

    private const string Prefix = "console";

    // Smallest first.
    private static readonly (string Encoding, string Suffix)[] Encodings = [("br", ".br"), ("gzip", ".gz")];

    private readonly FrozenDictionary<string, ConsoleFile[]> _files = Load();

    public IEnumerable<string> Paths => _files.Keys;

    /// <summary>Returns the smallest encoding that the client accepts; null if the file does not exist.</summary>
    public ConsoleFile? Find(string path, IList<StringWithQualityHeaderValue> accepted) =>
        _files.TryGetValue(path, out var forms) ? Array.Find(forms, form => form.Encoding is null || Takes(accepted, form.Encoding)) : null;

    private static bool Takes(IList<StringWithQualityHeaderValue> accepted, string encoding)
    {
        var named = accepted.FirstOrDefault(value => value.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase))
            ?? accepted.FirstOrDefault(value => value.Value == "*");
        return named is not null && named.Quality is null or > 0;
    }

    private static FrozenDictionary<string, ConsoleFile[]> Load()
    {
        // On Windows the build writes backslashes into the names.
        var resources = Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'));
        return resources.Keys
            .Where(path => !Encodings.Any(encoding => path.EndsWith(encoding.Suffix, StringComparison.Ordinal)))
            .ToFrozenDictionary(path => path, path => Encodings
                .Where(encoding => resources.ContainsKey(path + encoding.Suffix))
                .Select(encoding => ConsoleFile.Read(resources[path + encoding.Suffix], encoding.Encoding))
                .Append(ConsoleFile.Read(resources[path], null))
                .ToArray());
    }
}

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
