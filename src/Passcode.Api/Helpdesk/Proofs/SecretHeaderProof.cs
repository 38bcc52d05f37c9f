using System.Text;

namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>A header whose value is the secret. Nothing is signed, so TLS alone protects the body.</summary>
internal sealed class SecretHeaderProof(string header, IEnumerable<string> secrets) : IProof
{
    private readonly SharedSecrets _known = new(secrets);

    public string Challenge => "ApiKey realm=\"Passcode\"";

    public Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body) =>
        headers.Single(header) is { } value && _known.Include(Encoding.UTF8.GetBytes(value)) ? new Proven(Fingerprint: null) : null;
}
