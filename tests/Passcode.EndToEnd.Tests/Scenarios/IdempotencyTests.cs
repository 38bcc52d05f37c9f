using System.Net;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

[Collection(TargetTests.Name)]
public sealed class IdempotencyTests(Target target)
{
    [Fact]
    public async Task The_same_key_with_the_same_body_gives_the_same_reset_also_after_its_end()
    {
        var before = await target.Simulator.Resets(SampleTenant.Nobodys.Id);
        var (ask, key) = (ResetSubmission.For(SampleTenant.Nobodys.Id), Unique.Key());

        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => target.Api.Submit(ask, key)));
        var id = Assert.Single(answers.Select(answer => answer.Id).Distinct());
        await target.Api.UntilEnded(id);
        var after = (await target.Api.Post("api/resets", ask, key)).Expect(HttpStatusCode.OK).Read<ResetView>();

        Assert.Equal((id, "completed"), (after.Id, after.Status));
        Assert.Equal(before.Count + 1, (await target.Simulator.Resets(SampleTenant.Nobodys.Id)).Count);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var (ask, key) = (ResetSubmission.For(SampleTenant.Mac.Id), Unique.Key());
        await target.Api.Submit(ask, key);

        var answer = await target.Api.Post("api/resets", ask with { Reason = "another reason" }, key);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("idempotencyKeyReused", answer.Content.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_ticket_that_asks_again_for_the_same_device_is_the_same_request()
    {
        var ask = ResetSubmission.For(SampleTenant.Mac.Id) with { TicketId = Unique.Ticket() };

        var first = await target.Api.Submit(ask);
        var second = await target.Api.Submit(ask with { Reason = "the user calls again" });
        var otherTicket = await target.Api.Submit(ask with { TicketId = Unique.Ticket() });

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, otherTicket.Id);
    }
}
