using System.Security.Cryptography;
using System.Text;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Verifies HTTP Basic credentials (RFC 7617). The body is not signed; only TLS protects it.</summary>
internal sealed class BasicVerifier(string user, IEnumerable<string> passwords) : IWebhookVerifier
{
    private const string Scheme = "Basic ";

    private readonly SharedSecrets _known = new(passwords.Select(password => $"{user}:{password}"));

    public string Challenge => "Basic realm=\"Passcode\", charset=\"UTF-8\"";

    public VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers.Single("Authorization") is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var encoded = value[Scheme.Length..].Trim();
        var credentials = new byte[Encoding.UTF8.GetMaxByteCount(encoded.Length)];
        return Convert.TryFromBase64String(encoded, credentials, out var length) && _known.Include(credentials.AsSpan(0, length))
            ? new VerifiedDelivery(Fingerprint: null)
            : null;
    }
}

/// <summary>Verifies a secret in a header. The body is not signed; only TLS protects it.</summary>
internal sealed class SecretHeaderVerifier(string header, IEnumerable<string> secrets) : IWebhookVerifier
{
    private readonly SharedSecrets _known = new(secrets);

    public string Challenge => "ApiKey realm=\"Passcode\"";

    public VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers.Single(header) is { } value && _known.Include(Encoding.UTF8.GetBytes(value)) ? new VerifiedDelivery(Fingerprint: null) : null;
}

/// <summary>Compares secrets by their hashes, which have the same length, so that comparisons take constant time.</summary>
internal sealed class SharedSecrets(IEnumerable<string> secrets)
{
    private readonly byte[][] _hashes = [.. secrets.Select(secret => SHA256.HashData(Encoding.UTF8.GetBytes(secret)))];

    public bool Include(ReadOnlySpan<byte> given)
    {
        var hash = SHA256.HashData(given);
        var fits = false;
        foreach (var known in _hashes)
        {
            fits |= CryptographicOperations.FixedTimeEquals(known, hash);
        }

        return fits;
    }
}
