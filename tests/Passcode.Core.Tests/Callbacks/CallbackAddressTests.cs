using System.Text.Json;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Callbacks;

public sealed class CallbackAddressTests
{
    [Theory]
    [InlineData("https://host.example/a?sp=%2Ftriggers%2Fx&sig=a%2Bb", "https://host.example/a?sp=%2Ftriggers%2Fx&sig=a%2Bb")]
    [InlineData("https%3A%2F%2Fhost.example%2Fa%3Fsp%3D%252Ftriggers%26sig%3Da%252Bb", "https://host.example/a?sp=%2Ftriggers&sig=a%2Bb")]
    [InlineData(" https%3a%2f%2fhost.example%2fa ", "https://host.example/a")]
    [InlineData("http%3A%2F%2Fhost.example%2F", "http://host.example/")]
    [InlineData("https%253A%252F%252Fhost.example", "https%253A%252F%252Fhost.example")]
    public void An_address_that_is_encoded_as_a_whole_is_decoded_once(string given, string used) =>
        Assert.Equal(used, CallbackAddress.Decode(given));

    [Theory]
    [InlineData(FakeReceiver.Address, "https://prod-01.westeurope.logic.azure.com/…")]
    [InlineData("http://localhost:8080/x?sig=y", "http://localhost:8080/…")]
    [InlineData("https://user:pass@host.example/", "https://host.example/…")]
    [InlineData("nonsense", "…")]
    public void Of_an_address_only_scheme_and_host_are_shown(string address, string shown) => Assert.Equal(shown, CallbackAddress.Masked(address));

    [Fact]
    public async Task A_subscription_keeps_the_decoded_address_and_the_hash_of_its_key()
    {
        var world = new World();
        var answer = Assert.IsType<SubscribeResult.Subscribed>(
            await world.Get<Subscribers>().Add("https%3A%2F%2Fhost.example%2Fa", [ResetEvent.TypeOf(ResetStatus.Failed)], "me", default));

        Assert.Equal("https://host.example/a", answer.Subscription.Address);
        Assert.Equal(43, answer.Key.Length);
        Assert.Equal(SubscriptionKey.IdOf(answer.Key), answer.Subscription.Id);
        Assert.DoesNotContain(answer.Key, JsonSerializer.Serialize(answer.Subscription), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_address_is_not_subscribed()
    {
        var world = new World();
        Assert.IsType<SubscribeResult.Refused>(await world.Get<Subscribers>().Add("http://host.example", [ResetEvent.TypeOf(ResetStatus.Failed)], "me", default));
        Assert.Empty(world.Subscriptions.Ids);
    }

    [Fact]
    public void A_request_from_no_helpdesk_reads_as_it_always_did_so_that_its_idempotency_hash_stays() =>
        Assert.Equal(
            """{"device":{"key":"intuneDeviceId","value":"d"},"ticketId":null,"reason":null,"requestedBy":"me","callbackUrl":null}""",
            JsonSerializer.Serialize(new ResetRequest(new(DeviceKey.IntuneDeviceId, "d"), null, null, "me", null), PasscodeJson.Options));
}
