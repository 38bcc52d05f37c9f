using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>Approvals on one machine, with the tokens that the local host prints.</summary>
public sealed class PrintedPeopleTests : IAsyncLifetime
{
    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant);
        _host = await OwnHost.Start(
            _ground, new Dictionary<string, string>(ApprovingHost.Policy) { ["Logging__LogLevel__Default"] = "Trace", ["Logging__LogLevel__Microsoft"] = "Trace" },
            people: true);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task The_agent_asks_and_the_approver_approves_and_neither_can_do_the_others_part()
    {
        var (agent, approver, device) = (_host.As(_host.Tokens[0]), _host.As(_host.Tokens[1]), SampleTenant.ProtectedIPhone.Id);
        var id = await agent.Ask(device);
        await agent.Until(id, "awaitingApproval");

        Assert.Equal((403, "missingRole"), await agent.Approve($"resets/{id}"));
        Assert.Equal((403, "fourEyesRequired"), await _host.Api.Approve($"resets/{id}")); // a key is nobody
        Assert.Equal(403, (int)(await approver.Post("api/resets", ResetAsk.For(device))).Status);
        Assert.Equal((200, null), await approver.Approve($"resets/{id}"));

        Assert.Equal("completed", (await agent.UntilEnded(id)).Status);
        Assert.Single(await _ground.Simulator.Resets(device));
        Assert.Contains(
            "\"ben@contoso.example\"", (await approver.Get("api/audit")).Expect(System.Net.HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.All(_host.Tokens, token => Assert.Single(_host.Output.Split(token.Split('.')[2])[1..])); // in the banner, and in no log
        Assert.DoesNotContain(await _ground.Rows(), row => row.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_good_for_as_long_as_the_host_runs_and_the_console_asks_for_it_where_the_key_goes()
    {
        var token = _host.Tokens[0];
        Assert.Equal(200, (int)(await _host.As(token).Get("api/resets")).Status);
        Assert.Equal("localKey", (await _host.Api.Get("api/console/settings")).Content.GetProperty("signIn").GetString());

        await _host.Restart();

        Assert.Equal(401, (int)(await _host.As(token).Get("api/resets")).Status);
        Assert.Equal(200, (int)(await _host.As(_host.Tokens[0]).Get("api/resets")).Status);
    }
}
