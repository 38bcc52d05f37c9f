using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>Approvals on one machine, with the tokens that the local host prints.</summary>
public sealed class PrintedPeopleTests : LocalHostTest
{
    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(
        Dependencies, new Dictionary<string, string>(ApprovingHost.Policy) { ["Logging__LogLevel__Default"] = "Trace", ["Logging__LogLevel__Microsoft"] = "Trace" },
        people: true);

    [Fact]
    public async Task The_agent_asks_and_the_approver_approves_and_neither_can_do_the_others_part()
    {
        var (agent, approver, device) = (Host.As(Host.Tokens[0]), Host.As(Host.Tokens[1]), SampleTenant.ProtectedIPhone.Id);
        var id = await agent.SubmitInOwnName(device);
        await agent.Until(id, "awaitingApproval");

        Assert.Equal((403, "missingRole"), await agent.Approve($"resets/{id}"));
        Assert.Equal((403, "fourEyesRequired"), await Host.Api.Approve($"resets/{id}")); // a key is nobody
        Assert.Equal(403, (int)(await approver.Post("api/resets", ResetSubmission.For(device))).Status);
        Assert.Equal((200, null), await approver.Approve($"resets/{id}"));

        Assert.Equal("completed", (await agent.UntilEnded(id)).Status);
        Assert.Single(await Dependencies.Simulator.Resets(device));
        Assert.Contains(
            "\"ben@contoso.example\"", (await approver.Get("api/audit")).Expect(System.Net.HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Each(Host.Tokens, token => Assert.Single(Host.Output.Split(token.Split('.')[2])[1..])); // in the banner, and in no log
        Assert.DoesNotContain(await Dependencies.Rows(), row => row.Contains("eyJ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_is_good_for_as_long_as_the_host_runs_and_the_console_asks_for_it_where_the_key_goes()
    {
        var token = Host.Tokens[0];
        Assert.Equal(200, (int)(await Host.As(token).Get("api/resets")).Status);
        Assert.Equal("localKey", (await Host.Api.Get("api/console/settings")).Content.GetProperty("signIn").GetString());

        await Host.Restart();

        Assert.Equal(401, (int)(await Host.As(token).Get("api/resets")).Status);
        Assert.Equal(200, (int)(await Host.As(Host.Tokens[0]).Get("api/resets")).Status);
    }
}
