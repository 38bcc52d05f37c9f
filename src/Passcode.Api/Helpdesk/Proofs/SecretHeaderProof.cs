using System.Text;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Verifies a secret in a header. The body is not signed; only TLS protects it.</summary>
internal sealed class SecretHeaderProof(string header, IEnumerable<string> secrets) : IProof
{
    private readonly SharedSecrets _known = new(secrets);

    public string Challenge => "ApiKey realm=\"Passcode\"";

    public Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers.Single(header) is { } value && _known.Include(Encoding.UTF8.GetBytes(value)) ? new Proven(Fingerprint: null) : null;
}
