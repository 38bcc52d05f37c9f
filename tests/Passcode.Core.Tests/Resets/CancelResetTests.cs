using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class CancelResetTests
{
    private readonly World _world = new();

    public CancelResetTests() => _world.Tenant.Add(Sample.IPhone());

    [Fact]
    public async Task Before_the_command_is_sent_a_cancel_wins_and_nothing_is_sent()
    {
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);

        Assert.IsType<Cancellation.Requested>(await Cancel(reset.Id));
        Assert.Equal([(reset.Id, "StateChanged")], _world.Orchestrations.Raised);
        var end = World.EndOf(await _world.Step<IssueCommandActivity>(reset.Id));
        Assert.Equal((ResetStatus.Cancelled, ReasonCode.CancelledByRequest), (end.Outcome.Status, end.Outcome.ReasonCode));
        Assert.Empty(_world.Tenant.Resets);
    }

    [Fact]
    public async Task After_the_command_is_sent_it_is_too_late()
    {
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);
        await _world.Step<IssueCommandActivity>(reset.Id);

        Assert.IsType<Cancellation.TooLate>(await Cancel(reset.Id));
        Assert.Equal(ResetStatus.Pending, (await _world.Read(reset.Id)).Status);
    }

    [Theory]
    [InlineData(GraphFault.AnswerLost, typeof(Cancellation.TooLate))]
    [InlineData(GraphFault.Unavailable, typeof(Cancellation.TooLate))]
    [InlineData(GraphFault.Throttled, typeof(Cancellation.Requested))]
    [InlineData(GraphFault.NotSent, typeof(Cancellation.Requested))]
    public async Task While_the_command_waits_to_be_sent_again_it_depends_on_what_is_proven(GraphFault fault, Type outcome)
    {
        _world.Tenant.FailPost(new GraphProblem(fault, "told to"));
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);
        await _world.Step<IssueCommandActivity>(reset.Id);

        Assert.IsType(outcome, await Cancel(reset.Id));
    }

    [Fact]
    public async Task A_second_cancel_says_the_same_and_is_recorded_once()
    {
        var reset = await _world.Accept(World.Request());
        await Cancel(reset.Id);
        Assert.IsType<Cancellation.Requested>(await Cancel(reset.Id));

        var timeline = await _world.Store.Timeline(reset.Id, CancellationToken.None);
        Assert.Single(timeline, entry => entry.Type == TimelineEventType.CancelRequested);
    }

    [Fact]
    public async Task An_unknown_reset_is_not_found() => Assert.IsType<Cancellation.NotFound>(await Cancel("unknown"));

    private Task<Cancellation> Cancel(string id) => _world.Get<CancelReset>().Execute(id, "agent@contoso.example", CancellationToken.None);
}
