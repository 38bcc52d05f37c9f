using System.Buffers.Text;
using System.Text;
using Passcode.Api.Problems;

namespace Passcode.Api.Authentication;

/// <summary>Signs the continuation tokens of a store together with their list and filters, so that only unmodified tokens for the same list
/// are accepted.</summary>
public sealed class SignedContinuation(Signatures signatures)
{
    /// <summary>Returns the signed continuation token.</summary>
    /// <param name="purpose">The list and its filters.</param>
    /// <param name="continuation">The continuation token of the store.</param>
    public string Sign(string purpose, string continuation)
    {
        var content = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. signatures.Sign(purpose, content), .. content]);
    }

    /// <summary>Returns the continuation token of the store from a signed one; null if it is absent or invalid.</summary>
    public string? Read(FieldErrors errors, string purpose, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return continuation is null ? null : Read(purpose, continuation) ?? errors.Refuse(
            "continuation", "continuation must be copied from nextLink without changes and used with the same filters. To start over, leave it out.");
    }

    private string? Read(string purpose, string continuation)
    {
        if (!Base64Url.IsValid(continuation))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(continuation).AsSpan();
        return bytes.Length > Signatures.Length && signatures.Verify(purpose, bytes[Signatures.Length..], bytes[..Signatures.Length])
            ? Encoding.UTF8.GetString(bytes[Signatures.Length..])
            : null;
    }
}
