namespace Passcode.Api.Helpdesk.Sources;

/// <summary>
/// An HMAC-SHA256 of the body in a header, which may hold several signatures with commas or spaces between them, as while a secret is
/// exchanged; those of other versions are skipped. There is no timestamp, so a repetition is known by its content alone.
/// </summary>
internal sealed class HmacVerifier(IEnumerable<string> secrets, string header, MacEncoding encoding, string prefix) : IWebhookVerifier
{
    private readonly SigningKeys _keys = SigningKeys.OfText(secrets);

    // A prefix may have one of the separators in it.
    private readonly char[] _separators = [.. ", ".Where(separator => !prefix.Contains(separator, StringComparison.Ordinal))];

    public string Challenge => "Signature realm=\"Passcode\"";

    public VerifiedDelivery? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        var items = (headers.Single(header) ?? "").Split(_separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var signatures = from item in items
                         where item.StartsWith(prefix, StringComparison.Ordinal)
                         let signature = item[prefix.Length..]
                         select encoding == MacEncoding.Hex ? Lower(signature) : signature;
        return _keys.HaveSigned(body, encoding, [.. signatures]) ? SigningKeys.Fingerprint(body) : null;
    }

    private static string Lower(string hex) => string.Create(hex.Length, hex, (lower, source) => System.Text.Ascii.ToLower(source, lower, out _));
}
