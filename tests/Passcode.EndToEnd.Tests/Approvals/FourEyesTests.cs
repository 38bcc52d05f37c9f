using System.Net;
using Passcode.GraphSimulator.Tenant;
using Passcode.LocalHost.Issuer;

namespace Passcode.EndToEnd.Tests.Approvals;

/// <summary>Two pairs of eyes by real tokens, from the request to the device.</summary>
public sealed class FourEyesTests(ApprovingHost host) : IClassFixture<ApprovingHost>
{
    // Whoever asks may also approve, so that it is the identity that stops her and no missing role.
    private static readonly TokenPerson Ada = SamplePeople.Agent with { Roles = [.. SamplePeople.Agent.Roles, .. SamplePeople.Approver.Roles] };
    private static readonly TokenPerson Ben = SamplePeople.Approver;
    private static readonly TokenPerson Cleo = Ben with { ObjectId = "a0000000-0000-4000-8000-0000000000c1", SignInName = "cleo@contoso.example" };

    [Fact]
    public async Task A_protected_device_is_reset_once_when_another_person_has_approved()
    {
        var (ada, ben, device) = (host.As(Ada), host.As(Ben), SampleTenant.ProtectedIPhone.Id);
        var id = await ada.SubmitInOwnName(device);
        await ada.Until(id, "awaitingApproval");

        Assert.Contains(id, await ben.Waiting());
        Assert.Equal((403, "fourEyesRequired"), await ada.Approve($"resets/{id}"));
        Assert.Equal("awaitingApproval", (await ada.Reset(id)).Status);
        Assert.Empty(await host.Simulator.Commands(device));

        Assert.Equal((200, null), await ben.Approve($"resets/{id}"));
        Assert.Equal((200, null), await ben.Approve($"resets/{id}")); // as after a lost answer
        var ended = await ada.UntilEnded(id);
        Assert.Equal(("completed", true), (ended.Status, ended.HasIntactTimeline));
        Assert.Single(await host.Simulator.Resets(device));
        Assert.Single(await host.Simulator.Commands(device));
        Assert.DoesNotContain(id, await ben.Waiting());
    }

    [Fact]
    public async Task A_large_bulk_run_goes_on_when_another_person_has_approved()
    {
        var (ada, ben) = (host.As(Ada), host.As(Ben));
        var devices = (await host.Simulator.GeneratedDevices(3, device => device.IsIos)).Select(device => device.Id).ToList();
        var asked = await ada.Post("api/bulk-runs", new { selection = new { intuneDeviceIds = devices }, reason = "stolen" }, Unique.Key());
        var id = asked.Expect(HttpStatusCode.Accepted).Content.GetProperty("id").GetString()!;
        await ada.UntilRun(id, run => run.GetProperty("status").GetString() == "awaitingApproval");

        Assert.Equal((403, "fourEyesRequired"), await ada.Approve($"bulk-runs/{id}"));
        Assert.DoesNotContain(await host.Simulator.AllResets(), reset => devices.Contains(reset.DeviceId.ToString()));

        Assert.Equal((200, null), await ben.Approve($"bulk-runs/{id}"));
        var ended = await ada.UntilRunEnded(id);
        Assert.Equal(("completed", 3), (ended.GetProperty("status").GetString(), ended.GetProperty("counts").GetProperty("completed").GetInt32()));
        foreach (var device in devices)
        {
            Assert.Single(await host.Simulator.Resets(device));
        }
    }

    [Fact]
    public async Task Whoever_asked_by_a_ticket_cannot_approve_by_a_token()
    {
        var (ben, device) = (host.As(Ben), SampleTenant.ProtectedCorporateWorkProfile);
        var id = await host.AskByWebhook("BEN+work@contoso.example", device.SerialNumber);
        await ben.Until(id, "awaitingApproval");

        Assert.Equal((403, "fourEyesRequired"), await ben.Approve($"resets/{id}"));
        Assert.Empty(await host.Simulator.Commands(device.Id));

        Assert.Equal((200, null), await host.As(Cleo).Approve($"resets/{id}"));
        Assert.Equal("completed", (await ben.UntilEnded(id)).Status);
        Assert.Single(await host.Simulator.Resets(device.Id));
    }
}
