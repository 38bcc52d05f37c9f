using System.Buffers.Text;
using System.Text;
using Passcode.Api.Problems;

namespace Passcode.Api.Authentication;

/// <summary>Continuations of a store, as callers carry them: signed together with what they belong to, so that what comes back is ours, and whole.</summary>
public sealed class SignedContinuation(Signatures signatures)
{
    /// <summary>The continuation as it goes out.</summary>
    /// <param name="purpose">The listing and its filters.</param>
    /// <param name="continuation">The store's own.</param>
    public string Sign(string purpose, string continuation)
    {
        var content = Encoding.UTF8.GetBytes(continuation);
        return Base64Url.EncodeToString([.. signatures.Sign(purpose, content), .. content]);
    }

    /// <summary>The store's continuation in one that came back; null when there is none or it is not ours.</summary>
    public string? Read(FieldErrors errors, string purpose, string? continuation)
    {
        ArgumentNullException.ThrowIfNull(errors);
        return continuation is null ? null : Read(purpose, continuation) ?? errors.Refuse(
            "continuation", "continuation must be taken from nextLink as it is, with the same filters. Begin again without it.");
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
