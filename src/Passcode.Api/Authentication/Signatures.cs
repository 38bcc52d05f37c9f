using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>HMAC-SHA256 under the keys of <see cref="AuthOptions"/>. Each purpose signs apart, so that nothing signed for one passes for another.</summary>
public sealed class Signatures(IOptions<AuthOptions> options)
{
    /// <summary>The length of a signature in bytes.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    private readonly byte[][] _keys = [.. options.Value.OperationKeys.Select(Convert.FromBase64String)];

    /// <summary>Signs under the first key.</summary>
    public byte[] Sign(string purpose, ReadOnlySpan<byte> content) => Sign(_keys[0], purpose, content);

    /// <summary>Whether any key made the signature. Each key is tried, whichever fits, so the time tells nothing.</summary>
    public bool Verify(string purpose, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        var fits = false;
        foreach (var key in _keys)
        {
            fits |= CryptographicOperations.FixedTimeEquals(Sign(key, purpose, content), signature);
        }

        return fits;
    }

    private static byte[] Sign(byte[] key, string purpose, ReadOnlySpan<byte> content) =>
        HMACSHA256.HashData(key.AsSpan(), [.. Encoding.UTF8.GetBytes(purpose), 0, .. content]);
}
