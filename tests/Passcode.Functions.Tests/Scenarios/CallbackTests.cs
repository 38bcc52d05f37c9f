using Passcode.GraphSimulator.Tenant;
using Passcode.Testing.Drivers;

namespace Passcode.Functions.Tests.Scenarios;

[Collection(AppTests.Name)]
public sealed class CallbackTests(AppFixture app)
{
    [Fact]
    public async Task A_reset_with_a_callback_address_tells_its_receiver_of_the_end_although_it_fails_at_first()
    {
        await using var receiver = await WebhookReceiver.Start();
        receiver.Answer = number => number == 1 ? 503 : 200;

        var id = await app.Agent.SubmitInOwnName(SampleTenant.PersonalIPhone.Id, Uri.EscapeDataString(receiver.Address));
        var reset = await app.Agent.UntilEnded(id);
        var events = await receiver.Until(2);

        Assert.Equal("completed", reset.Status);
        Assert.Each(events, told => Assert.Equal(
            ("passcode.reset.completed", id), (told.GetProperty("type").GetString(), told.GetProperty("subject").GetString())));
        Assert.Single(events.Select(told => told.GetRawText()).Distinct()); // the same event, sent again
        Assert.Empty(receiver.Forgeries);
    }
}
