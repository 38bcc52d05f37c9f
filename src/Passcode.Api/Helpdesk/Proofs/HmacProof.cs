using Passcode.Api.Helpdesk.Sources;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Verifies an HMAC-SHA256 of the body in a header. There is no timestamp, so duplicates are detected by content only.</summary>
internal sealed class HmacProof(IEnumerable<string> secrets, string header, MacEncoding encoding, string prefix) : IProof
{
    private readonly SigningKeys _keys = SigningKeys.OfText(secrets);

    public string Challenge => "Signature realm=\"Passcode\"";

    public Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        if (headers.Single(header) is not { } value || !value.StartsWith(prefix, StringComparison.Ordinal))
        {
            return null;
        }

        var signature = value[prefix.Length..];
        return _keys.HaveSigned(body, encoding, encoding == MacEncoding.Hex ? Lower(signature) : signature) ? SigningKeys.Proof(body) : null;
    }

    private static string Lower(string hex) => string.Create(hex.Length, hex, (lower, source) => System.Text.Ascii.ToLower(source, lower, out _));
}
