using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Callbacks;

/// <summary>A host of its own: only a local one sends events to this machine.</summary>
public sealed class CallbackTests : IAsyncLifetime
{
    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant);
        _host = await OwnHost.Start(_ground, new Dictionary<string, string>
        {
            ["Passcode__Callbacks__SigningKeys__0"] = Hook.Key,
            ["Passcode__Callbacks__FirstDelay"] = "00:00:00.200",
            ["Passcode__Callbacks__MaxDelay"] = "00:00:01",
        });
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _ground.DisposeAsync();
    }

    [Fact]
    public async Task A_trigger_subscribes_with_an_encoded_address_is_told_and_unsubscribes_by_location_without_a_key()
    {
        await using var first = await Hook.Start();
        await using var second = await Hook.Start();
        var location = await Subscribe(first);
        await Subscribe(second);

        var reset = await _host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.IPhone.Id));
        var told = Assert.Single(await first.Until(1));
        Assert.Equal(("passcode.reset.completed", reset.Id), (told.GetProperty("type").GetString(), told.GetProperty("subject").GetString()));
        Assert.Equal("completed", told.GetProperty("data").GetProperty("status").GetString());
        Assert.Equal(told.GetProperty("id").GetString(), Assert.Single(await second.Until(1)).GetProperty("id").GetString());

        (await _host.Api.Send(HttpMethod.Delete, location, key: "")).Expect(HttpStatusCode.NoContent);
        await _host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.PersonalIPhone.Id));
        await second.Until(2);
        Assert.Single(first.Events);
        Assert.Empty(first.Forgeries);
    }

    [Fact]
    public async Task A_receiver_that_fails_and_a_host_that_is_killed_lose_nothing_and_say_nothing()
    {
        await using var hook = await Hook.Start();
        hook.Answer = number => number < 4 ? 503 : 200;
        var answer = await _host.Api.Post("api/resets", new
        {
            device = new { intuneDeviceId = SampleTenant.IPhone.Id },
            requestedBy = "agent@contoso.example",
            callbackUrl = Uri.EscapeDataString(hook.Address),
        });
        var id = answer.Expect(HttpStatusCode.Accepted).Read<ResetView>().Id;
        await hook.Until(1);
        await _host.Restart();

        Assert.Equal("completed", (await _host.Api.UntilEnded(id)).Status);
        var events = await hook.Until(4);
        Assert.Single(events.Select(told => told.GetRawText()).Distinct());
        Assert.Empty(hook.Forgeries);
        Assert.DoesNotContain("S3cret", _host.Output + string.Concat(_host.Answers.Select(seen => seen.ToString())), StringComparison.Ordinal);
    }

    private async Task<string> Subscribe(Hook hook)
    {
        var answer = await _host.Api.Post(
            "api/subscriptions", new { callbackUrl = Uri.EscapeDataString(hook.Address), outcomes = new[] { "completed" } });
        return answer.Expect(HttpStatusCode.Created).Header("Location")!;
    }
}
