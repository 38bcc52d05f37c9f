using System.Net;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Issuer;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>A host whose policy protects Vera's devices and large bulk runs, and which trusts an issuer of the test's own.</summary>
public sealed class ApprovingHost : LocalHostTest
{
    private const string Secret = "a-password-of-freshservice";

    private LocalIssuer _issuer = null!;

    /// <summary>Settings under which what these tests request needs an approval.</summary>
    public static Dictionary<string, string> Policy { get; } = new()
    {
        ["Passcode__Policy__ProtectedGroups__0__GroupId"] = SampleTenant.ProtectedPeople.Id,
        ["Passcode__Policy__ProtectedGroups__0__Name"] = SampleTenant.ProtectedPeople.DisplayName,
        ["Passcode__Policy__ProtectedGroups__0__Rule"] = "approve",
        ["Passcode__Bulk__ApprovalAbove"] = "2",
        ["Passcode__Bulk__CanarySize"] = "0",
        ["Passcode__Bulk__FirstPollDelay"] = "00:00:01",
        ["Passcode__Helpdesk__Sources__freshservice__Secrets__0"] = Secret,
    };

    /// <summary>The truth about the tenant.</summary>
    public SimulatorClient Simulator => Dependencies.Simulator;

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 20 };

    protected override async Task<RestartableHost> StartHost()
    {
        _issuer = await LocalIssuer.Start();
        var settings = new Dictionary<string, string>(Policy);
        foreach (var (name, value) in HostSettings.Named(_issuer.Settings))
        {
            settings[name] = value;
        }

        return await RestartableHost.Start(Dependencies, settings);
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await (_issuer?.DisposeAsync() ?? default);
    }

    /// <summary>A person who calls.</summary>
    public PasscodeClient As(TokenPerson person) => Host.As(_issuer.TokenOf(person, TimeSpan.FromMinutes(30)));

    /// <summary>A helpdesk that asks in the name of a person, and the reset's id.</summary>
    public async Task<string> AskByWebhook(string requester, string serialNumber)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = Host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/helpdesk/freshservice")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { ticket_id = Unique.Ticket(), requester_email = requester, serial_number = serialNumber }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("passcode:" + Secret)));
        using var response = await http.SendAsync(request);
        var answer = new ApiResponse(response.StatusCode, new Dictionary<string, string>(), await response.Content.ReadAsStringAsync());
        return answer.Expect(HttpStatusCode.Accepted).Content.GetProperty("id").GetString()!;
    }
}
