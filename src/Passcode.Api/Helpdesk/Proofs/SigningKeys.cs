using System.Security.Cryptography;
using System.Text;
using Passcode.Api.Helpdesk.Sources;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>HMAC-SHA256 under every key that is valid at the moment.</summary>
internal sealed class SigningKeys(IEnumerable<byte[]> keys)
{
    private readonly byte[][] _keys = [.. keys];

    /// <summary>Keys that are the UTF-8 of their text.</summary>
    public static SigningKeys OfText(IEnumerable<string> secrets) => new(secrets.Select(Encoding.UTF8.GetBytes));

    /// <summary>
    /// Whether any signature is any key's. Texts are compared, not what they decode to, since base64 has several spellings of one value;
    /// and all of them are compared, so that the time tells nothing.
    /// </summary>
    public bool HaveSigned(ReadOnlySpan<byte> content, MacEncoding encoding, params IReadOnlyList<string> signatures)
    {
        var fits = false;
        foreach (var key in _keys)
        {
            var mac = HMACSHA256.HashData(key, content);
            var expected = Encoding.ASCII.GetBytes(encoding == MacEncoding.Hex ? Convert.ToHexStringLower(mac) : Convert.ToBase64String(mac));
            foreach (var signature in signatures)
            {
                fits |= CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(signature));
            }
        }

        return fits;
    }

    /// <summary>The proof that content was signed.</summary>
    public static Proven Proof(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));
}
