using Passcode.GraphSimulator.Tenant;
using Passcode.Testing.Drivers;

namespace Passcode.Functions.Tests.Stories;

[Collection(OneStage.Name)]
public sealed class CallbackTests(Stage stage)
{
    [Fact]
    public async Task A_reset_with_a_callback_address_tells_its_receiver_of_the_end_although_it_fails_at_first()
    {
        await using var hook = await Hook.Start();
        hook.Answer = number => number == 1 ? 503 : 200;

        var id = await stage.Ask(SampleTenant.PersonalIPhone.Id, Uri.EscapeDataString(hook.Address));
        var reset = await stage.Agent.UntilEnded(id);
        var events = await hook.Until(2);

        Assert.Equal("completed", reset.Status);
        Assert.All(events, told => Assert.Equal(
            ("passcode.reset.completed", id), (told.GetProperty("type").GetString(), told.GetProperty("subject").GetString())));
        Assert.Single(events.Select(told => told.GetRawText()).Distinct()); // the same event, sent again
        Assert.Empty(hook.Forgeries);
    }
}
