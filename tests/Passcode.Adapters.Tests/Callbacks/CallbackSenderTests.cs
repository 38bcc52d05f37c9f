using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Callbacks;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Tests.Callbacks;

public sealed class CallbackSenderTests : IAsyncLifetime
{
    private static readonly string[] Keys = ["whsec_" + Convert.ToBase64String(new byte[32]), SigningKey.Create()];

    private readonly FakeTimeProvider _time = new(SampleEvents.At.AddSeconds(5));

    private HttpReceiver _receiver = null!;

    private string Address => _receiver.Address + "/hook?sp=%2Ftriggers%2Frun&sig=S3cret";

    public async Task InitializeAsync() => _receiver = await HttpReceiver.Start();

    public async Task DisposeAsync() => await _receiver.DisposeAsync();

    [Fact]
    public async Task An_event_is_posted_as_a_cloud_event_to_the_address_as_it_is()
    {
        Assert.IsType<DeliveryResult.Delivered>(await Send());

        var request = Assert.Single(_receiver.Requests);
        Assert.Equal(("POST", "/hook?sp=%2Ftriggers%2Frun&sig=S3cret"), (request.Method, request.Path));
        Assert.Equal("application/cloudevents+json; charset=utf-8", request.Headers["Content-Type"]);
        Assert.DoesNotContain("traceparent", request.Headers.Keys);
        var json = request.Json;
        Assert.Equal(
            ["specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"],
            json.EnumerateObject().Select(attribute => attribute.Name));
        Assert.Equal(
            ("1.0", "0199a-Completed", "urn:passcode:test", "passcode.reset.completed", "0199a", SampleEvents.At, "application/json"),
            (Text("specversion"), Text("id"), Text("source"), Text("type"), Text("subject"), json.GetProperty("time").GetDateTimeOffset(), Text("datacontenttype")));
        Assert.Equal("completed", json.GetProperty("data").GetProperty("status").GetString());

        string? Text(string name) => json.GetProperty(name).GetString();
    }

    [Fact]
    public async Task Every_current_key_verifies_the_signature_and_no_other_does()
    {
        await Send();
        var request = Assert.Single(_receiver.Requests);

        Assert.Each(Keys, key => Assert.True(WebhookReceiver.IsSigned(request, key)));
        Assert.False(WebhookReceiver.IsSigned(request, SigningKey.Create()));
        request.Body[^1] ^= 1;
        Assert.Each(Keys, key => Assert.False(WebhookReceiver.IsSigned(request, key)));
    }

    [Fact]
    public async Task A_receiver_with_a_secret_of_its_own_gets_no_signature_that_another_could_make()
    {
        var secret = SigningKey.Create();
        Assert.IsType<DeliveryResult.Delivered>(await Send(keys: [], secret: secret));
        await Send(secret: secret);

        Assert.Each(_receiver.Requests, request => Assert.True(WebhookReceiver.IsSigned(request, secret)));
        Assert.Each(Keys, key => Assert.False(WebhookReceiver.IsSigned(_receiver.Requests.Last(), key)));
    }

    [Fact]
    public async Task A_repeat_has_the_same_id_and_body_and_a_time_of_its_own()
    {
        await Send();
        _time.Advance(TimeSpan.FromHours(3));
        await Send();

        var (first, second) = (_receiver.Requests.First(), _receiver.Requests.Last());
        Assert.Equal(first.Headers["webhook-id"], second.Headers["webhook-id"]);
        Assert.Equal(first.Json.GetProperty("id").GetString(), first.Headers["webhook-id"]);
        Assert.Equal(first.Body, second.Body);
        Assert.Equal(10_800, Stamp(second) - Stamp(first));
        Assert.True(WebhookReceiver.IsSigned(second, Keys[1]));

        static long Stamp(ReceivedRequest request) => long.Parse(request.Headers["webhook-timestamp"], CultureInfo.InvariantCulture);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    public async Task A_receiver_that_takes_it_has_it(int status)
    {
        _receiver.Answers(status);
        Assert.IsType<DeliveryResult.Delivered>(await Send());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_receiver_that_does_not_take_it_may_later(int status)
    {
        _receiver.Answers(status);
        Assert.Equal(new DeliveryResult.Failed($"Response status {status}."), await Send());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_says_so()
    {
        _receiver.Answers(410);
        Assert.IsType<DeliveryResult.Gone>(await Send());
    }

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Fri, 20 Nov 2026 09:02:05 GMT", 120)]
    [InlineData("soon", null)]
    public async Task A_receiver_that_asks_for_a_pause_is_heard(string retryAfter, int? seconds)
    {
        _receiver.Answer = (http, _) =>
        {
            http.Response.StatusCode = 429;
            http.Response.Headers.RetryAfter = retryAfter;
            http.Response.Headers.Date = "Fri, 20 Nov 2026 09:00:05 GMT";
            return Task.CompletedTask;
        };
        Assert.Equal(new DeliveryResult.Failed("Response status 429.", seconds is { } pause ? TimeSpan.FromSeconds(pause) : null), await Send());
    }

    [Fact]
    public async Task A_redirect_is_an_answer_and_nothing_follows_it()
    {
        await using var other = await HttpReceiver.Start();
        foreach (var location in new[] { "http://169.254.169.254/latest/meta-data/", other.Address })
        {
            _receiver.Answers(307, "Location", location);
            Assert.Equal(new DeliveryResult.Failed("Response status 307."), await Send());
        }

        Assert.Empty(other.Requests);
    }

    [Fact]
    public async Task A_receiver_that_hangs_is_left_after_ten_seconds()
    {
        var (arrived, end) = (new TaskCompletionSource(), new TaskCompletionSource());
        _receiver.Answer = (http, _) =>
        {
            arrived.SetResult();
            return end.Task;
        };
        var answer = Send();
        await arrived.Task;
        _time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.False(answer.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.2));

        Assert.Equal(new DeliveryResult.Failed("No response within 10 s."), await answer);
        end.SetResult();
    }

    [Fact]
    public async Task A_receiver_that_accepts_a_connection_and_never_begins_TLS_is_left_after_three_seconds()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var network = new FakeNetwork(((IPEndPoint)silent.LocalEndpoint).Port, [IPAddress.Parse("93.184.215.14")]);

        Assert.Equal(new DeliveryResult.Failed("No connection within 3 s."), await Send("https://hook.contoso.example/hook?sig=S3cret", network));
        Assert.Single(network.Connected);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read()
    {
        var end = new TaskCompletionSource();
        _receiver.Answer = async (http, _) =>
        {
            await http.Response.Body.WriteAsync(new byte[64 * 1024]);
            await http.Response.Body.FlushAsync();
            await end.Task;
        };
        Assert.IsType<DeliveryResult.Delivered>(await Send());
        end.SetResult();
    }

    [Fact]
    public async Task A_receiver_that_is_down_may_be_up_later()
    {
        await _receiver.DisposeAsync();
        Assert.Equal(new DeliveryResult.Failed("No response: ConnectionError."), await Send("http://127.0.0.1:1/hook?sig=S3cret"));
    }

    [Fact]
    public async Task An_address_that_became_unsafe_after_it_was_taken_is_refused()
    {
        var refusal = Assert.IsType<DeliveryResult.Refused>(await Send("https://10.0.0.1/hook?sig=S3cret"));
        Assert.Equal("The callback address must resolve to a public address.", refusal.Reason);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_refused_without_a_request()
    {
        var network = new FakeNetwork(_receiver.Port, [IPAddress.Parse("10.0.0.1")]);
        var answer = await Send("https://hook.contoso.example/hook?sig=S3cret", network);

        Assert.Equal(new DeliveryResult.Refused("The host name resolves to an address that is not public."), answer);
        Assert.Empty(network.Connected);
    }

    [Fact]
    public async Task Nothing_is_sent_unsigned() =>
        Assert.Contains("Passcode:Callbacks:SigningKeys", Assert.IsType<DeliveryResult.Refused>(await Send(keys: [])).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task The_host_may_stop_in_the_middle()
    {
        using var stop = new CancellationTokenSource();
        var end = new TaskCompletionSource();
        _receiver.Answer = async (_, _) =>
        {
            await stop.CancelAsync();
            await end.Task;
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Send(cancellationToken: stop.Token));
        end.SetResult();
    }

    private async Task<DeliveryResult> Send(
        string? address = null, INetwork? network = null, string[]? keys = null, string? secret = null, CancellationToken cancellationToken = default)
    {
        var options = new CallbackOptions { SigningKeys = keys ?? Keys, Source = "urn:passcode:test" };
        options.AllowLoopback();
        var receivers = new PublicCallbackUrlPolicy(Options.Create(options));
        using var connections = new ReceiverConnections(receivers, network ?? new SystemNetwork());
        var answer = await new CallbackSender(connections, receivers, Options.Create(options), _time).Send(SampleEvents.From(), address ?? Address, secret, cancellationToken);
        Assert.DoesNotContain("S3cret", answer.ToString(), StringComparison.Ordinal);
        return answer;
    }
}
