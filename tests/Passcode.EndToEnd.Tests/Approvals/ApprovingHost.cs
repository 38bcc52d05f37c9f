using System.Net;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Issuer;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>A host whose policy protects Vera's devices and large bulk runs, and which trusts an issuer of the test's own.</summary>
public sealed class ApprovingHost : IAsyncLifetime
{
    private const string Secret = "a-password-of-freshservice";

    private LocalIssuer _issuer = null!;
    private Ground _ground = null!;
    private OwnHost _host = null!;

    /// <summary>What makes a host hold back what these tests ask for.</summary>
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
    public SimulatorClient Simulator => _ground.Simulator;

    public async Task InitializeAsync()
    {
        _issuer = await LocalIssuer.Start();
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 20 });
        var settings = new Dictionary<string, string>(Policy);
        foreach (var (name, value) in HostSettings.Named(_issuer.Settings))
        {
            settings[name] = value;
        }

        _host = await OwnHost.Start(_ground, settings);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
        await (_issuer?.DisposeAsync() ?? default);
    }

    /// <summary>A person who calls.</summary>
    public PasscodeClient As(TokenPerson person) => _host.As(_issuer.TokenOf(person, TimeSpan.FromMinutes(30)));

    /// <summary>A helpdesk that asks in the name of a person, and the reset's id.</summary>
    public async Task<string> AskByWebhook(string requester, string serialNumber)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = _host.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/helpdesk/freshservice")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { ticket_id = Some.Ticket(), requester_email = requester, serial_number = serialNumber }),
        };
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes("passcode:" + Secret)));
        using var response = await http.SendAsync(request);
        var answer = new ApiAnswer(response.StatusCode, new Dictionary<string, string>(), await response.Content.ReadAsStringAsync());
        return answer.Expect(HttpStatusCode.Accepted).Content.GetProperty("id").GetString()!;
    }
}
