using System.Text;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Verifies HTTP Basic credentials (RFC 7617). The body is not signed; only TLS protects it.</summary>
internal sealed class BasicProof(string user, IEnumerable<string> passwords) : IProof
{
    private const string Scheme = "Basic ";

    private readonly SharedSecrets _known = new(passwords.Select(password => $"{user}:{password}"));

    public string Challenge => "Basic realm=\"Passcode\", charset=\"UTF-8\"";

    public Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers.Single("Authorization") is not { } value || !value.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var encoded = value[Scheme.Length..].Trim();
        var credentials = new byte[Encoding.UTF8.GetMaxByteCount(encoded.Length)];
        return Convert.TryFromBase64String(encoded, credentials, out var length) && _known.Include(credentials.AsSpan(0, length))
            ? new Proven(Fingerprint: null)
            : null;
    }
}
