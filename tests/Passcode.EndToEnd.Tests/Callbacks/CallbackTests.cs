using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Callbacks;

/// <summary>A host of its own: only a local one sends events to this machine.</summary>
public sealed class CallbackTests : LocalHostTest
{
    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, new Dictionary<string, string>
    {
        ["Passcode__Callbacks__SigningKeys__0"] = WebhookReceiver.Key,
        ["Passcode__Callbacks__FirstDelay"] = "00:00:00.200",
        ["Passcode__Callbacks__MaxDelay"] = "00:00:01",
    });

    [Fact]
    public async Task A_trigger_subscribes_with_an_encoded_address_is_told_and_unsubscribes_by_location_without_a_key()
    {
        await using var first = await WebhookReceiver.Start();
        await using var second = await WebhookReceiver.Start();
        var location = await Subscribe(first);
        await Subscribe(second);

        var reset = await Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.IPhone.Id));
        var told = Assert.Single(await first.Until(1));
        Assert.Equal(("passcode.reset.completed", reset.Id), (told.GetProperty("type").GetString(), told.GetProperty("subject").GetString()));
        Assert.Equal("completed", told.GetProperty("data").GetProperty("status").GetString());
        Assert.Equal(told.GetProperty("id").GetString(), Assert.Single(await second.Until(1)).GetProperty("id").GetString());

        (await Host.Api.Send(HttpMethod.Delete, location, key: "")).Expect(HttpStatusCode.NoContent);
        await Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.PersonalIPhone.Id));
        await second.Until(2);
        Assert.Single(first.Events);
        Assert.Empty(first.Forgeries);
    }

    [Fact]
    public async Task A_receiver_that_fails_and_a_host_that_is_killed_lose_nothing_and_say_nothing()
    {
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = number => number < 4 ? 503 : 200;
        var answer = await Host.Api.Post("api/resets", new
        {
            device = new { intuneDeviceId = SampleTenant.IPhone.Id },
            requestedBy = "agent@contoso.example",
            callbackUrl = Uri.EscapeDataString(receiver.Address),
        });
        var id = answer.Expect(HttpStatusCode.Accepted).Read<ResetView>().Id;
        await receiver.Until(1);
        await Host.Restart();

        Assert.Equal("completed", (await Host.Api.UntilEnded(id)).Status);
        var events = await receiver.Until(4);
        Assert.Single(events.Select(told => told.GetRawText()).Distinct());
        Assert.Empty(receiver.Forgeries);
        Assert.DoesNotContain("S3cret", Host.Output + string.Concat(Host.Answers.Select(seen => seen.ToString())), StringComparison.Ordinal);
    }

    private async Task<string> Subscribe(WebhookReceiver receiver)
    {
        var answer = await Host.Api.Post(
            "api/subscriptions", new { callbackUrl = Uri.EscapeDataString(receiver.Address), outcomes = new[] { "completed" } });
        receiver.Secret = answer.Expect(HttpStatusCode.Created).Content.GetProperty("secret").GetString()!;
        return answer.Header("Location")!;
    }
}
