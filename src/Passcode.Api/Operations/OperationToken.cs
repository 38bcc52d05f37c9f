using System.Buffers.Binary;
using System.Buffers.Text;
using Microsoft.Extensions.Options;
using Passcode.Api.Authentication;

namespace Passcode.Api.Operations;

/// <summary>The token in an operation address. Power Automate polls without credentials, so the address itself is the credential: signed,
/// expiring and unguessable. It is base64url of a version byte, the reset ID, the expiry in Unix seconds, and an HMAC-SHA256 of
/// these.</summary>
internal sealed class OperationToken(Signatures signatures, IOptions<AuthOptions> options, TimeProvider time)
{
    private const string Purpose = "operation";
    private const byte Version = 1;
    private const int IdEnd = 1 + 16;
    private const int ContentEnd = IdEnd + sizeof(long);
    private const int Length = ContentEnd + Signatures.Length;

    /// <summary>Creates a token for a reset. It is valid for <see cref="AuthOptions.OperationLifetime"/>.</summary>
    public string Issue(string resetId)
    {
        Span<byte> token = stackalloc byte[Length];
        token[0] = Version;
        Guid.ParseExact(resetId, "N").TryWriteBytes(token[1..IdEnd], bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(token[IdEnd..ContentEnd], (time.GetUtcNow() + options.Value.OperationLifetime).ToUnixTimeSeconds());
        signatures.Sign(Purpose, token[..ContentEnd]).CopyTo(token[ContentEnd..]);
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Returns the reset ID in a token; null if the token is malformed, forged or expired.</summary>
    public string? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[Length];
        return token?.Length == Base64Url.GetEncodedLength(Length)
            && Base64Url.IsValid(token) // TryDecode still throws for characters outside the alphabet
            && Base64Url.TryDecodeFromChars(token, bytes, out var length)
            && length == Length
            && signatures.Verify(Purpose, bytes[..ContentEnd], bytes[ContentEnd..])
            && bytes[0] == Version
            && BinaryPrimitives.ReadInt64BigEndian(bytes[IdEnd..ContentEnd]) > time.GetUtcNow().ToUnixTimeSeconds()
                ? new Guid(bytes[1..IdEnd], bigEndian: true).ToString("N")
                : null;
    }
}
