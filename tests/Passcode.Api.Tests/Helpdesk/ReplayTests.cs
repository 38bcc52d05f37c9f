using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Helpdesk;

public sealed class ReplayTests
{
    public static TheoryData<string> Sources => SampleHelpdesk.Sources;

    [Theory]
    [MemberData(nameof(Sources))]
    public async Task The_same_delivery_gives_the_first_answer(string source)
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send(source, host.Now);
        var first = await host.Deliver(message);

        var again = await host.Deliver(message);

        Assert.Equal((202, 202, first["id"]), (first.Status, again.Status, again["id"]!));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, host.Api.Resets.Count);
    }

    [Theory]
    [InlineData("zendesk")]
    [InlineData("jira")]
    [InlineData("standardwebhooks")]
    [InlineData("acme")]
    [InlineData("servicenow")]
    [InlineData("cloudevents")]
    public async Task A_delivery_that_is_repeated_with_other_content_gives_the_first_answer_and_never_409(string source)
    {
        await using var host = await HelpdeskHost.Start();
        var first = await host.Deliver(Sender.Send(source, host.Now));
        host.Api.Time.Advance(TimeSpan.FromMinutes(30));
        var other = SampleHelpdesk.From(source).Body.Replace("b6a3c5d2", "11111111", StringComparison.Ordinal).Replace("F9FXK2ABCD12", "OTHER", StringComparison.Ordinal);

        var again = await host.Deliver(Sender.Send(source, host.Now, other));

        Assert.Equal((202, first["id"]), (again.Status, again["id"]!));
        Assert.Equal(1, host.Api.Resets.Count);
    }

    [Theory]
    [InlineData("zendesk", "X-Zendesk-Webhook-Invocation-Id")]
    [InlineData("jira", "X-Atlassian-Webhook-Identifier")]
    [InlineData("acme", "X-Acme-Delivery")]
    public async Task A_captured_delivery_under_a_new_id_starts_nothing(string source, string header)
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send(source, host.Now);
        var first = await host.Deliver(message);

        var renamed = await host.Deliver(message.With(header, "another"));
        var unnamed = await host.Deliver(message.Without(header));

        Assert.Equal((first["id"], first["id"]), (renamed["id"], unnamed["id"]));
        Assert.Equal(1, host.Api.Resets.Count);
    }

    [Theory]
    [InlineData("zendesk")]
    [InlineData("jira")]
    [InlineData("standardwebhooks")]
    public async Task Another_delivery_of_another_ticket_is_another_reset(string source)
    {
        await using var host = await HelpdeskHost.Start();
        var first = await host.Deliver(Sender.Send(source, host.Now));
        var other = SampleHelpdesk.From(source).Body
            .Replace("35436", "35437", StringComparison.Ordinal).Replace("KAN-3", "KAN-4", StringComparison.Ordinal).Replace("T-1001", "T-1002", StringComparison.Ordinal);

        var second = await host.Deliver(Sender.Send(source, host.Now, other, id: "delivery-2"));

        Assert.NotEqual(first["id"], second["id"]!);
    }

    [Fact]
    public async Task Without_a_delivery_id_ticket_and_device_are_the_id()
    {
        await using var host = await HelpdeskHost.Start();
        var body = SampleHelpdesk.From("freshservice").Body;
        var first = await host.Deliver(Sender.Send("freshservice", host.Now, body));

        var edited = await host.Deliver(Sender.Send("freshservice", host.Now, body.Replace("Low", "High", StringComparison.Ordinal)));
        var other = await host.Deliver(Sender.Send("freshservice", host.Now, body.Replace("1042", "1044", StringComparison.Ordinal)));

        Assert.Equal(first["id"], edited["id"]);
        Assert.NotEqual(first["id"], other["id"]!);
    }

    [Fact]
    public async Task One_sources_ids_are_not_anothers()
    {
        await using var host = await HelpdeskHost.Start();

        Assert.NotEqual(
            (await host.Deliver(Sender.Send("zendesk", host.Now)))["id"], (await host.Deliver(Sender.Send("standardwebhooks", host.Now)))["id"]);
    }

    [Fact]
    public async Task Once_the_reset_has_ended_the_same_delivery_is_told_its_outcome()
    {
        await using var host = await HelpdeskHost.Start();
        var message = Sender.Send("zendesk", host.Now);
        var reset = await host.Reset(message);
        host.Api.Resets.Change(reset.Id, known => known with { Status = ResetStatus.Completed, EndedAt = host.Now });

        var answer = await host.Deliver(message);

        Assert.Equal((200, "completed", 0), (answer.Status, answer.Json.GetProperty("status").GetString(), answer.Headers.Location.Count));
    }

    [Fact]
    public async Task An_outage_asks_for_a_pause_that_Zendesk_honours()
    {
        await using var host = await HelpdeskHost.Start();
        host.Api.Resets.Failure = ApiHost.StorageFailure;

        var answer = await host.Deliver(Sender.Send("zendesk", host.Now));

        Assert.Equal((503, "10"), (answer.Status, answer.Headers.RetryAfter.ToString()));
        host.Api.Resets.Failure = null;
        Assert.Equal(202, (await host.Deliver(Sender.Send("zendesk", host.Now))).Status);
        Assert.Equal(1, host.Api.Resets.Count);
    }

    [Fact]
    public async Task A_storage_that_hangs_is_not_waited_for_as_long_as_Zendesk_waits()
    {
        await using var host = await HelpdeskHost.Start(keys: new HangingKeys());
        var answer = host.Deliver(Sender.Send("zendesk", host.Now));
        Assert.False(answer.IsCompleted);

        host.Api.Time.Advance(TimeSpan.FromSeconds(8));

        Assert.Equal((503, "10"), ((await answer).Status, (await answer).Headers.RetryAfter.ToString()));
    }

    private sealed class HangingKeys : IIdempotencyKeys
    {
        public async Task<IdempotencyClaim> Claim(string caller, string key, IdempotencyClaim claim, DateTimeOffset now, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return claim;
        }

        public Task<IdempotencyClaim?> Find(string caller, string key, CancellationToken cancellationToken) => Task.FromResult<IdempotencyClaim?>(null);

        public Task<IdempotencyClaim> Replace(string caller, string key, string from, IdempotencyClaim claim, CancellationToken cancellationToken) =>
            Claim(caller, key, claim, DateTimeOffset.UnixEpoch, cancellationToken);

        public Task<int> RemoveExpired(DateTimeOffset now, CancellationToken cancellationToken) => Task.FromResult(0);
    }
}
