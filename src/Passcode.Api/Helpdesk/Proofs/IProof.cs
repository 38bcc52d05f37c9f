namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Verifies that a webhook comes from its source.</summary>
internal interface IProof
{
    /// <summary>The value of <c>WWW-Authenticate</c> in a 401 response (RFC 9110, 15.5.2).</summary>
    string Challenge { get; }

    /// <summary>Verifies the headers and the raw bytes of the body, before the body is parsed.</summary>
    /// <returns>The verified delivery; null if verification fails. The cause is not reported.</returns>
    Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body);
}
