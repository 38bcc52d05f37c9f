using System.Buffers;

namespace Passcode.Api.Helpdesk.Sources;

/// <summary>Validates header names (RFC 9110, 5.1).</summary>
internal static class HeaderName
{
    private static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool IsValid(string? name) => name is { Length: > 0 and <= 64 } && !name.AsSpan().ContainsAnyExcept(Token);
}
