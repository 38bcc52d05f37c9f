using System.Net;
using System.Net.Sockets;

namespace Passcode.Api.Limits;

/// <summary>What stands for the address of a caller.</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8; // a caller has a whole /64 of IPv6 to itself

    public static string Of(HttpContext http, bool trustForwardedFor)
    {
        var address = trustForwardedFor && Forwarded(http.Request.Headers["X-Forwarded-For"].ToString()) is { } forwarded
            ? forwarded
            : http.Connection.RemoteIpAddress;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return address is null ? "unknown"
            : address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    // The last entry is the front end's own; those before it are the caller's to choose. It may carry a port.
    private static IPAddress? Forwarded(string header)
    {
        var last = header[(header.LastIndexOf(',') + 1)..].Trim();
        return IPAddress.TryParse(last, out var address) ? address : IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address : null;
    }
}
