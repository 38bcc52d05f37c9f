using System.Net;
using Microsoft.Extensions.Options;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks;

/// <summary>Allows callbacks to public https addresses, and to loopback addresses if the host enables them.</summary>
public sealed class PublicCallbackUrlPolicy(IOptions<CallbackOptions> options) : ICallbackUrlPolicy
{
    // Names that public DNS does not resolve: RFC 6761, RFC 6762, RFC 8375, and "internal", which ICANN reserved.
    private static readonly string[] PrivateZones = [".localhost", ".local", ".internal", ".lan", ".home.arpa", ".test", ".invalid"];

    /// <inheritdoc />
    public string? FindViolation(string address)
    {
        if (address.Length > CallbackUrlViolation.Longest || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return CallbackUrlViolation.NotAbsolute;
        }

        if (uri.UserInfo.Length > 0)
        {
            return CallbackUrlViolation.UserInformation;
        }

        if (options.Value.AllowsLoopback && uri.IsLoopback && uri.Scheme is "http" or "https")
        {
            return null;
        }

        return uri.Scheme != Uri.UriSchemeHttps ? CallbackUrlViolation.NotHttps
            : IsPublic(uri.IdnHost) ? null
            : CallbackUrlViolation.NotPublic;
    }

    /// <summary>Returns whether connections to an IP address are allowed. Called for each address that a host name resolves to.</summary>
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
