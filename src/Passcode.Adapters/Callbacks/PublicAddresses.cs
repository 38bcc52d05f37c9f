using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Passcode.Adapters.Callbacks;

/// <summary>Tells public addresses from those of networks that callbacks have no business in.</summary>
internal static class PublicAddresses
{
    // Microsoft keeps the list: private, loopback, link-local, Azure's metadata and wire servers, translations of IPv4, documentation …
    private static readonly IPNetwork[] Denied = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    // All that IPv6 has for the public so far; leaves out what else wraps an IPv4 address, such as ::127.0.0.1 and ::ffff:0:127.0.0.1.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    /// <summary>Whether an address is a public one.</summary>
    public static bool Contains(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(Denied, network => network.Contains(plain))
            && (plain.AddressFamily == AddressFamily.InterNetwork || GlobalUnicast.Contains(plain));
    }
}
