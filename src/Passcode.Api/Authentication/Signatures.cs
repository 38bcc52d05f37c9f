using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Passcode.Api.Authentication;

/// <summary>Signs with HMAC-SHA256 and the keys of <see cref="AuthOptions"/>. Every purpose has its own derived key, so that a signature
/// for one purpose is invalid for another.</summary>
internal sealed class Signatures(IOptions<AuthOptions> options)
{
    /// <summary>The length of a signature in bytes.</summary>
    public const int Length = HMACSHA256.HashSizeInBytes;

    private readonly byte[][] _keys = [.. options.Value.OperationKeys.Select(Convert.FromBase64String)];

    /// <summary>Signs with the first key.</summary>
    public byte[] Sign(string purpose, ReadOnlySpan<byte> content) => Sign(_keys[0], purpose, content);

    /// <summary>Returns whether any key created the signature. All keys are tried in every case, so that the duration does not show which
    /// one matched.</summary>
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
