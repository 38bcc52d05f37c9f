using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Passcode.Adapters.Callbacks;

/// <summary>Distinguishes public IP addresses from internal ones, which callbacks must not reach.</summary>
internal static class PublicAddresses
{
    // The list is maintained by Microsoft: private, loopback, link-local, Azure metadata and wire server addresses, IPv4 translations,
    // documentation ranges …
    private static readonly IPNetwork[] Denied = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    // The only range that is allocated for public IPv6. Excludes other embeddings of IPv4, such as ::127.0.0.1 and ::ffff:0:127.0.0.1.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Returns whether an address is public.</summary>
    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Denied, network => network.Contains(plain))
            && (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain));
    }
}
