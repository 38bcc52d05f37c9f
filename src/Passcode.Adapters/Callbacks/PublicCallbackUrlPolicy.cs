using System.Net;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks;

/// <summary>Lets callbacks go to public https addresses, and to this machine where the host allows that.</summary>
public sealed class PublicCallbackUrlPolicy(IOptions<CallbackOptions> options) : ICallbackUrlPolicy
{
    private const int Longest = 2048;

    // Names that no public resolver knows: RFC 6761, RFC 6762, RFC 8375, and ICANN's reserved "internal".
    private static readonly string[] PrivateZones = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid"];

    /// <inheritdoc />
    public string? Refusal(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Length > Longest || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return $"must be an absolute https address of at most {Longest} characters";
        }

        if (uri.UserInfo.Length > 0)
        {
            return "must not contain a user name";
        }

        if (options.Value.AllowsLoopback && uri.IsLoopback && uri.Scheme is "http" or "https")
        {
            return null;
        }

        return uri.Scheme != Uri.UriSchemeHttps ? "must be an https address"
            : IsPublic(uri.IdnHost) ? null
            : "must lead to a public address";
    }

    /// <summary>Whether connections to an address are allowed; a name may lead anywhere, so this is asked for each address it leads to.</summary>
    public bool Allows(IPAddress address) =>
        PublicAddresses.Contains(address) || (options.Value.AllowsLoopback && IPAddress.IsLoopback(address));

    private static bool IsPublic(string host)
    {
        var name = host.TrimEnd('.');
        return IPAddress.TryParse(name, out var address)
            ? PublicAddresses.Contains(address)
            : name.Contains('.', StringComparison.Ordinal)
                && !Array.Exists(PrivateZones, zone => name.EndsWith(zone, StringComparison.OrdinalIgnoreCase));
    }
}
