using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Core;
using Passcode.Core.Records;

namespace Passcode.Adapters.Signatures;

/// <summary>Signs with HMAC-SHA-256 and the keys of <see cref="RecordOptions"/>. A signature is <c>{key ID}.{base64}</c>; the ID of a key is derived
/// from the key, so that it needs no setting.</summary>
internal sealed class RecordSigner : IRecordSigner
{
    private const int IdLength = 8;

    private readonly List<(string Id, byte[] Key)> _keys;

    public RecordSigner(IOptions<RecordOptions> options) =>
        _keys = [.. options.Value.SigningKeys.Select(Convert.FromBase64String).Select(key => (IdOf(key), key))];

    /// <inheritdoc />
    public string Sign(string record, string version, string content) =>
        $"{_keys[0].Id}.{Convert.ToBase64String(Mac(_keys[0].Key, record, version, content))}";

    /// <inheritdoc />
    public SignatureState Verify(string record, string version, string content, string? signature)
    {
        if (signature?.Split('.') is not [{ Length: IdLength } id, var text])
        {
            return SignatureState.Invalid;
        }

        var key = _keys.Find(known => known.Id == id).Key;
        var mac = new byte[HMACSHA256.HashSizeInBytes];
        return key is null ? SignatureState.UnknownKey
            : Convert.TryFromBase64String(text, mac, out var length) && length == mac.Length
                && CryptographicOperations.FixedTimeEquals(Mac(key, record, version, content), mac) ? SignatureState.Valid
            : SignatureState.Invalid;
    }

    // One way: a signature tells nothing of the key.
    private static string IdOf(byte[] key) => Convert.ToHexStringLower(HMACSHA256.HashData(key, "key ID"u8))[..IdLength];

    // JSON keeps the values apart.
    private static byte[] Mac(byte[] key, string record, string version, string content) =>
        HMACSHA256.HashData(key, JsonSerializer.SerializeToUtf8Bytes<string[]>(["record", record, version, content]));
}
