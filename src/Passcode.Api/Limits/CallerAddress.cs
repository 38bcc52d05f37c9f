using System.Net;
using System.Net.Sockets;

namespace Passcode.Api.Limits;

/// <summary>Determines the address of a caller for rate limits.</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8; // one IPv6 subscriber has a whole /64

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

    // The front end appends the last entry; the caller controls the others. The entry can contain a port.
    private static IPAddress? Forwarded(string header)
    {
        var last = header[(header.LastIndexOf(',') + 1)..].Trim();
        return IPAddress.TryParse(last, out var address) ? address : IPEndPoint.TryParse(last, out var endpoint) ? endpoint.Address : null;
    }
}
