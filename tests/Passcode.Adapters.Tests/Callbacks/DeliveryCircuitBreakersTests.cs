using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Callbacks;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tests.Callbacks;

public sealed class DeliveryCircuitBreakersTests : IDisposable
{
    private readonly FakeTimeProvider _time = new(SampleEvents.At);
    private readonly Receiver _receiver = new();
    private readonly DeliveryCircuitBreakers _deliveries;

    public DeliveryCircuitBreakersTests() =>
        _deliveries = new(_receiver, _receiver, _time);

    public void Dispose() => _deliveries.Dispose();

    [Fact]
    public async Task A_receiver_that_failed_three_times_is_left_alone_for_a_minute_and_no_other_one()
    {
        _receiver.Answer = new DeliveryResult.Failed("no response");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.IsType<DeliveryResult.Failed>(await Send("https://a.example"));
        }

        Assert.InRange(Assert.IsType<DeliveryResult.Deferred>(await Send("https://a.example")).RetryAfter, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Assert.IsType<DeliveryResult.Failed>(await Send("https://b.example"));
        Assert.Equal(4, _receiver.Attempts.Count);

        _receiver.Answer = new DeliveryResult.Delivered();
        _time.Advance(TimeSpan.FromSeconds(61));
        Assert.IsType<DeliveryResult.Delivered>(await Send("https://a.example"));
        Assert.IsType<DeliveryResult.Delivered>(await Send("https://a.example"));
    }

    [Fact]
    public async Task A_receiver_that_stays_dead_is_tried_less_and_less_often_down_to_each_quarter_of_an_hour()
    {
        _receiver.Answer = new DeliveryResult.Failed("no response");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await Send("https://a.example");
        }

        foreach (var minutes in new[] { 1, 2, 4, 8, 15, 15 })
        {
            Assert.InRange(Assert.IsType<DeliveryResult.Deferred>(await Send("https://a.example")).RetryAfter, TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(minutes));
            _time.Advance(TimeSpan.FromMinutes(minutes));
            Assert.IsType<DeliveryResult.Failed>(await Send("https://a.example"));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_no_failure_of_the_receiver_opens_nothing(bool isRefused)
    {
        _receiver.Answer = isRefused ? new DeliveryResult.Refused("no key") : new DeliveryResult.Gone();
        for (var attempt = 0; attempt < 10; attempt++)
        {
            Assert.Same(_receiver.Answer, await Send("https://a.example"));
        }
    }

    private Task<DeliveryResult> Send(string address) => _deliveries.Send(SampleEvents.From(), address, null, default);

    private sealed class Receiver : ICallbackSender, ITicketComments
    {
        public List<string> Attempts { get; } = [];

        public DeliveryResult Answer { get; set; } = new DeliveryResult.Delivered();

        public Task<DeliveryResult> Send(CallbackEvent told, string address, string? secret, CancellationToken cancellationToken)
        {
            Attempts.Add(address);
            return Task.FromResult(Answer);
        }

        public Task<DeliveryResult> Write(string source, CallbackEvent told, CancellationToken cancellationToken) => Send(told, source, null, cancellationToken);
    }
}
