using System.Security.Cryptography;
using System.Text;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Verifies HMAC-SHA256 signatures against all valid keys.</summary>
internal sealed class SigningKeys(IEnumerable<byte[]> keys)
{
    private readonly byte[][] _keys = [.. keys];

    /// <summary>Creates keys from the UTF-8 bytes of their text.</summary>
    public static SigningKeys OfText(IEnumerable<string> secrets) => new(secrets.Select(Encoding.UTF8.GetBytes));

    /// <summary>Returns whether any signature matches any key. The encoded texts are compared, because base64 has several encodings of one
    /// value. All of them are compared, so that the duration does not show which one matched.</summary>
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

    public static VerifiedDelivery Fingerprint(ReadOnlySpan<byte> content) => new(Convert.ToHexStringLower(SHA256.HashData(content)));
}

/// <summary>The encoding of a signature.</summary>
public enum MacEncoding
{
    /// <summary>Hexadecimal, upper or lower case.</summary>
    Hex,

    /// <summary>Base64 with padding.</summary>
    Base64,
}

/// <summary>Limits the time in which a captured webhook can be replayed.</summary>
internal sealed class TimestampTolerance(TimeProvider time)
{
    /// <summary>The tolerance that Standard Webhooks recommends, in both directions.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public bool Covers(DateTimeOffset sentAt) => (time.GetUtcNow() - sentAt).Duration() <= Tolerance;
}
