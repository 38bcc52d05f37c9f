namespace Passcode.Core.Callbacks;

/// <summary>Reads and shows the addresses of receivers.</summary>
public static class CallbackAddress
{
    /// <summary>
    /// The address as it is to be used. Connectors may hand it over percent-encoded as a whole (<c>https%3A%2F%2F…</c>), and encoded it
    /// is refused by its owner (power-automate-docs#45). It is decoded once: what its query has encoded must stay so.
    /// </summary>
    public static string Decode(string address)
    {
        var trimmed = address.Trim();
        return trimmed.StartsWith("https%3a", StringComparison.OrdinalIgnoreCase) || trimmed.StartsWith("http%3a", StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(trimmed)
            : trimmed;
    }

    /// <summary>The address without what may be a secret: scheme and host.</summary>
    public static string Masked(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) + "/…" : "…";
}

/// <summary>Why an address of a receiver is refused, as the end of a sentence that begins with its name.</summary>
public static class CallbackUrlViolation
{
    /// <summary>The most characters of an address.</summary>
    public const int Longest = 2048;

    /// <summary>It is no address, or a long one.</summary>
    public const string NotAbsolute = "must be an absolute https address of at most 2048 characters";

    /// <summary>It contains a name or a password.</summary>
    public const string UserInformation = "must not contain user information";

    /// <summary>It is not encrypted.</summary>
    public const string NotHttps = "must be an https address";

    /// <summary>It names something inside of a network.</summary>
    public const string NotPublic = "must resolve to a public address";
}

/// <summary>Tells which addresses callbacks may go to, as far as an address tells by itself. Where its name leads is checked on every connection.</summary>
public interface ICallbackUrlPolicy
{
    /// <summary>Why an address is refused, one of <see cref="CallbackUrlViolation"/>; null when it is not.</summary>
    string? FindViolation(string address);
}
