using System.Net;
using Passcode.GraphSimulator.Tests.Drivers;

namespace Passcode.GraphSimulator.Tests.Filters;

public sealed class FilterTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    [Theory]
    [InlineData("serialNumber eq 'SIM0001'", "ADA-IPHONE")]
    [InlineData("serialnumber EQ 'sim0001'", "ADA-IPHONE")]
    [InlineData("serialNumber eq 'SIM0001' or serialNumber eq 'SIM0003'", "ADA-IPHONE,BEN-IPHONE")]
    [InlineData("(serialNumber eq 'SIM0001' or serialNumber eq 'SIM0003') and operatingSystem eq 'iOS' and model eq 'iPhone 13'", "BEN-IPHONE")]
    [InlineData("imei eq '350000000000013'", "ADA-COBO")]
    [InlineData("azureADDeviceId eq 'E0000000-0000-4000-8000-000000000012'", "ADA-COPE")]
    [InlineData("deviceName eq 'reception-ipad'", "RECEPTION-IPAD,RECEPTION-IPAD,RECEPTION-IPAD")]
    [InlineData("contains(deviceName,'headset')", "ADA-HEADSET,HEADSET-POOL-01")]
    [InlineData("contains(deviceName, 'headset') and userPrincipalName ne 'ADA@contoso.example'", "HEADSET-POOL-01")]
    [InlineData("contains(osVersion,'6.0')", "ADA-ANDROID-6")]
    [InlineData("contains(model,'SM-A5') and contains(osVersion,'7.1')", "BEN-ANDROID-7")]
    [InlineData("managementState eq 'wipePending'", "ADA-IPHONE-WIPE")]
    [InlineData("userPrincipalName eq 'vera@contoso.example' and operatingSystem eq 'iOS'", "VERA-IPHONE")]
    [InlineData("userPrincipalName eq null and operatingSystem eq 'tvOS'", "LOBBY-TV")]
    [InlineData("lastSyncDateTime lt 2026-06-01T00:00:00Z", "ADA-IPHONE-STALE")]
    [InlineData("lastSyncDateTime gt 2026-09-01T07:58:30Z", "ADA-IPHONE")]
    [InlineData("lastSyncDateTime gt 2026-09-01T09:58:30+02:00", "ADA-IPHONE")]
    [InlineData("deviceName eq 'O''Hara'", "")]
    [InlineData("serialNumber eq 'SIM0001' and serialNumber eq 'SIM0002'", "")]
    public async Task A_documented_filter_finds(string filter, string names)
    {
        var answer = await shared.Graph.ListAsync(filter);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(names, string.Join(',', answer.Names));
    }

    [Theory]
    [InlineData("userId eq 'x'")]
    [InlineData("isSupervised eq true")]
    [InlineData("managedDeviceOwnerType eq 'company'")]
    [InlineData("deviceEnrollmentType eq 'appleBulkWithUser'")]
    [InlineData("enrollmentProfileName eq 'x'")]
    [InlineData("roleScopeTagIds/any(t: t eq '0')")]
    [InlineData("deviceActionResults/any()")]
    [InlineData("serialNumber ne 'x'")]
    [InlineData("contains(serialNumber,'x')")]
    [InlineData("osVersion eq '18'")]
    [InlineData("lastSyncDateTime eq 2026-09-01T00:00:00Z")]
    [InlineData("lastSyncDateTime ge 2026-09-01T00:00:00Z")]
    [InlineData("lastSyncDateTime lt '2026-09-01T00:00:00Z'")]
    [InlineData("lastSyncDateTime lt 2026")]
    [InlineData("lastSyncDateTime lt 2026-99-99T00:00:00Z")]
    [InlineData("lastSyncDateTime lt null")]
    [InlineData("deviceName eq 'a' or deviceName eq 'b'")]
    [InlineData("userPrincipalName eq 'a' or userPrincipalName eq 'b'")]
    [InlineData("serialNumber eq 'a' or imei eq 'b'")]
    [InlineData("serialNumber eq 'a' or serialNumber eq 'b' and imei eq 'c'")]
    [InlineData("not (serialNumber eq 'a')")]
    [InlineData("not serialNumber eq 'a'")]
    [InlineData("startswith(deviceName,'A')")]
    [InlineData("contains('A',deviceName)")]
    [InlineData("contains(deviceName)")]
    [InlineData("contains(deviceName,'A'")]
    [InlineData("contains(deviceName,A)")]
    [InlineData("serialNumber in ('a','b')")]
    [InlineData("serialNumber eq SIM0001")]
    [InlineData("serialNumber eq 1")]
    [InlineData("serialNumber eq 'a")]
    [InlineData("serialNumber eq")]
    [InlineData("serialNumber")]
    [InlineData("serialNumber eq 'a' and")]
    [InlineData("serialNumber eq 'a' serialNumber eq 'a'")]
    [InlineData("and serialNumber eq 'a'")]
    [InlineData("(serialNumber eq 'a'")]
    [InlineData("serialNumber eq 'a')")]
    [InlineData("()")]
    [InlineData("'a' eq serialNumber")]
    [InlineData("serialNumber 1 'a'")]
    [InlineData("serialNumber or 'a'")]
    [InlineData("serialNumber == 'a'")]
    [InlineData("§")]
    [InlineData("-1")]
    public async Task Anything_else_is_a_bad_request(string filter)
    {
        var answer = await shared.Graph.ListAsync(filter);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadRequest", answer.ErrorCode);
        Assert.StartsWith("Invalid filter clause", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deep_nesting_is_refused_and_does_not_overflow()
    {
        var filter = new string('(', 1000) + "serialNumber eq 'a'" + new string(')', 1000);

        var answer = await shared.Graph.ListAsync(filter);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    /// <summary>Random sequences of the grammar's own tokens: most are malformed, none may be an internal error.</summary>
    [Fact]
    public async Task Random_filters_are_answered_or_refused_but_never_break_the_server()
    {
        string[] tokens =
        [
            "serialNumber", "deviceName", "lastSyncDateTime", "nothing", "eq", "ne", "lt", "gt", "and", "or", "not", "contains", "(", ")", ",", "'a'", "''''",
            "'", "null", "2026-01-01T00:00:00Z", "1", " ", "/", "%", "\u0000", "é",
        ];
        var seen = new HashSet<HttpStatusCode>();
        for (var number = 0; number < 400; number++)
        {
            var picks = Enumerable.Range(0, 1 + (number % 7)).Select(place => tokens[Mix(number, place) % tokens.Length]);
            seen.Add((await shared.Graph.ListAsync(string.Join(' ', picks))).Status);
        }

        seen.Add((await shared.Graph.ListAsync("serialNumber eq 'a'")).Status);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], seen.Order());
    }

    [Theory]
    [InlineData("$top=0")]
    [InlineData("$top=-1")]
    [InlineData("$top=many")]
    [InlineData("$skip=5")]
    [InlineData("$search=%22x%22")]
    [InlineData("$orderby=deviceName")]
    [InlineData("$expand=users")]
    [InlineData("$skiptoken=abc")]
    [InlineData("$skiptoken=%F0%9F%98%80")]
    [InlineData("$filter=")]
    [InlineData("$count=true&$filter=azureADDeviceId%20eq%20'e0000000-0000-4000-8000-000000000012'")]
    public async Task Options_that_nobody_may_rely_on_are_refused(string query)
    {
        var answer = await shared.Graph.GetAsync($"v1.0/deviceManagement/managedDevices?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("BadRequest", answer.ErrorCode);
    }

    private static int Mix(int number, int place) => (int)(((((uint)number * 2654435761u) ^ ((uint)place * 40503u)) >> 7) % 10007);
}
