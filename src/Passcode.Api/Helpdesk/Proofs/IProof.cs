namespace Passcode.Api.Helpdesk.Proofs;

/// <summary>Decides whether a delivery comes from its source.</summary>
internal interface IProof
{
    /// <summary>How to authenticate, for <c>WWW-Authenticate</c> (RFC 9110, 15.5.2).</summary>
    string Challenge { get; }

    /// <summary>Checks a delivery by its headers and its body's bytes, before anything is read from them.</summary>
    /// <returns>The verified delivery; null if verification fails, without the reason.</returns>
    Proven? Check(IHeaderDictionary headers, ReadOnlySpan<byte> body);
}
