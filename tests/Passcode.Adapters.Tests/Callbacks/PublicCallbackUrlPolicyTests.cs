using System.Net;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Callbacks;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tests.Callbacks;

public sealed class PublicCallbackUrlPolicyTests
{
    /// <summary>Every spelling of an address that leads where callbacks must not go.</summary>
    public static TheoryData<string> PrivateHosts => new(
        "127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "017700000001", "127.0.0.1.", "0", "0.0.0.0",
        "127。0。0。1", "%31%32%37.0.0.1",
        "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "198.18.0.1", "192.0.0.8", "192.0.2.1", "224.0.0.1", "255.255.255.255",
        "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518", "168.63.129.16",
        "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:169.254.169.254]", "[::127.0.0.1]", "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::10.0.0.1]", "[2002:7f00:1::]", "[2001::1]", "[fe80::1]", "[fe80::1%25eth0]",
        "[fec0::1]", "[fc00::1]", "[fd00:ec2::254]", "[ff02::1]", "[100::1]", "[2001:db8::1]", "[3fff::1]", "[5f00::1]",
        "localhost", "LOCALHOST", "localhost.", "a.localhost", "intranet", "printer.local", "metadata.google.internal", "nas.lan", "x.home.arpa");

    [Theory]
    [MemberData(nameof(PrivateHosts))]
    public void No_spelling_of_a_private_address_is_taken(string host)
    {
        Assert.NotNull(Receivers().FindViolation($"https://{host}/hook"));
        Assert.NotNull(Receivers().FindViolation($"https://{host}:8443/hook?sig=1"));
    }

    [Theory]
    [InlineData("https://hook.contoso.example/path?sig=1")]
    [InlineData("https://prod-01.westeurope.logic.azure.com:443/workflows/42/triggers/manual/paths/invoke?sp=%2Ftriggers%2Fmanual%2Frun&sig=x")]
    [InlineData("https://8.8.8.8/")]
    [InlineData("https://[2606:4700::1111]/")]
    [InlineData("https://münchen.example/")]
    public void Public_https_addresses_are_taken(string address) => Assert.Null(Receivers().FindViolation(address));

    [Theory]
    [InlineData("http://hook.contoso.example/", "must be an https address")]
    [InlineData("ftp://hook.contoso.example/", "must be an https address")]
    [InlineData("file:///etc/passwd", "must be an https address")]
    [InlineData("https://10.0.0.1@hook.contoso.example/", "must not contain user information")]
    [InlineData("/relative", null)]
    [InlineData("", null)]
    [InlineData("https://", null)]
    [InlineData("https://host.example:99999/", null)]
    public void Other_addresses_are_refused_with_the_reason(string address, string? reason)
    {
        var refusal = Receivers().FindViolation(address);
        Assert.True(reason is null ? refusal is not null : refusal == reason, refusal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/hook")]
    [InlineData("http://localhost:5000/hook")]
    [InlineData("https://[::1]:5001/hook")]
    public void This_machine_is_taken_only_where_the_host_allows_it(string address)
    {
        Assert.Null(Receivers(loopback: true).FindViolation(address));
        Assert.NotNull(Receivers().FindViolation(address));
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://hook.contoso.example/")]
    [InlineData("https://169.254.169.254/")]
    public void Where_this_machine_is_allowed_nothing_else_is(string address) => Assert.NotNull(Receivers(loopback: true).FindViolation(address));

    [Fact]
    public void Where_a_name_leads_counts_and_not_the_name()
    {
        Assert.False(Receivers().Allows(IPAddress.Parse("169.254.169.254")));
        Assert.False(Receivers().Allows(IPAddress.Parse("::ffff:10.1.2.3")));
        Assert.False(Receivers(loopback: true).Allows(IPAddress.Parse("10.1.2.3")));
        Assert.True(Receivers(loopback: true).Allows(IPAddress.Loopback));
        Assert.True(Receivers().Allows(IPAddress.Parse("20.50.60.70")));
    }

    internal static PublicCallbackUrlPolicy Receivers(bool loopback = false)
    {
        var options = new CallbackOptions();
        if (loopback)
        {
            options.AllowLoopback();
        }

        return new PublicCallbackUrlPolicy(Options.Create(options));
    }
}
