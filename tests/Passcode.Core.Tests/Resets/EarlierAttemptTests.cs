using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>The answer to the first attempt is lost, it is executed, and its action shows only after a second attempt.</summary>
public sealed class EarlierAttemptTests
{
    private readonly World _world = new();
    private DateTimeOffset _firstAt;

    [Theory]
    [InlineData(GraphFault.Unavailable, 300)]
    [InlineData(GraphFault.Throttled, 30)]
    [InlineData(GraphFault.Throttled, 300)]
    [InlineData(GraphFault.NotSent, 30)]
    [InlineData(GraphFault.NotFound, 30)]
    public async Task Its_action_is_ours_and_no_third_command_is_sent(GraphFault second, int seconds)
    {
        var id = await SecondAttempt(second);
        Show();
        _world.Time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await _world.Step<IssueCommandActivity>(id)).Phase);
        Assert.Equal(2, _world.Tenant.Posts);
    }

    [Fact]
    public async Task A_cancellation_is_too_late()
    {
        var id = await SecondAttempt(GraphFault.Throttled);

        Assert.IsType<Cancellation.TooLate>(await _world.Get<CancelReset>().Execute(id, "agent", default));
    }

    [Theory]
    [InlineData(GraphFault.Unauthorized)]
    [InlineData(GraphFault.MissingPermission)]
    [InlineData(GraphFault.NotApplicable)]
    public async Task A_refusal_of_the_second_does_not_say_that_nothing_was_sent_and_the_confirmation_completes_the_reset(GraphFault second)
    {
        var id = await SecondAttempt(second);
        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed), (reset.Status, reset.ReasonCode));
        Assert.NotNull(reset.CommandedAt);

        Show();
        await _world.Get<ReconcileResets>().Execute(default);
        Assert.Equal((ResetStatus.Completed, true), ((await _world.Read(id)).Status, (await _world.Read(id)).Late));
    }

    [Fact]
    public async Task The_deadline_does_not_say_that_nothing_was_sent()
    {
        var id = await SecondAttempt(GraphFault.Throttled);
        _world.Time.Advance(TimeSpan.FromDays(2));
        await _world.WriteOutcome((id, World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome));

        Assert.Equal(ReasonCode.IssueUnconfirmed, (await _world.Read(id)).ReasonCode);
    }

    [Theory]
    [InlineData("refuse")]
    [InlineData("approve")]
    public async Task A_device_that_has_become_protected_gets_no_second_command(string rule)
    {
        _world.Protect(rule);
        _world.Tenant.Change(Sample.DeviceId, device => device with { UserId = "nobody special" });
        var id = await FirstAttempt();
        _world.Tenant.Change(Sample.DeviceId, device => device with { UserId = FakeGroups.Vera });
        _world.Time.Advance(TimeSpan.FromMinutes(3));
        await _world.WriteOutcome((id, World.EndOf(await _world.Step<IssueCommandActivity>(id)).Outcome));

        var reset = await _world.Read(id);
        Assert.Equal((ResetStatus.Expired, ReasonCode.IssueUnconfirmed, 1), (reset.Status, reset.ReasonCode, _world.Tenant.Posts));
        Assert.Contains("not sent again", reset.LastEvent!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_emergency_stop_does_not_say_that_nothing_was_sent()
    {
        var id = await FirstAttempt();
        await _world.Get<EmergencyStop>().Set(true, "test", "test", default);
        _world.Time.Advance(TimeSpan.FromMinutes(3));
        await _world.Step<IssueCommandActivity>(id);

        Assert.Equal(WaitReason.SendUnconfirmed, (await _world.Read(id)).WaitsFor());
    }

    private async Task<string> FirstAttempt()
    {
        if (!_world.Settings.ContainsKey("Passcode:Policy:ProtectedGroups:0:Name"))
        {
            _world.Tenant.Add(Sample.WorkProfile());
        }

        var id = (await _world.Accept(World.Request())).Id;
        await _world.Step<CheckEligibilityActivity>(id);
        _firstAt = _world.Time.GetUtcNow();
        _world.Tenant.FailPost(new GraphProblem(GraphFault.AnswerLost, "lost"));
        await _world.Step<IssueCommandActivity>(id);
        return id;
    }

    private async Task<string> SecondAttempt(GraphFault fault)
    {
        var id = await FirstAttempt();
        _world.Time.SetUtcNow(_firstAt.AddMinutes(2).AddSeconds(2));
        _world.Tenant.FailPost(new GraphProblem(fault, "second"));
        var progress = await _world.Step<IssueCommandActivity>(id);
        if (progress.Outcome is { } outcome)
        {
            await _world.WriteOutcome((id, outcome));
        }

        Assert.Equal(2, _world.Tenant.Posts);
        return id;
    }

    private void Show() => _world.Tenant.Change(
        Sample.DeviceId, device => device with { ResetActions = [new ResetAction(ActionState.Done, _firstAt.AddSeconds(1), _firstAt.AddSeconds(9), null)] });

    // As of another process, which has written the approval that moved the deadline.
    [Fact]
    public async Task A_deadline_that_a_process_remembers_ends_no_reset_that_was_approved_since()
    {
        _world.Tenant.Add(Sample.IPhone());
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);
        var stored = (await _world.Store.Find(reset.Id, default))!;
        stored = (await _world.Store.TrySave(stored.Value with { Deadline = _world.Time.GetUtcNow().AddMinutes(10) }, stored.Version, default))!;
        await _world.Store.TrySave(stored.Value with { Deadline = _world.Time.GetUtcNow().AddDays(1) }, stored.Version, default);
        _world.Store.IsForgetful = true;
        _world.Time.Advance(TimeSpan.FromMinutes(11));

        var progress = await _world.Step<IssueCommandActivity>(reset.Id);

        Assert.Null(progress.Outcome);
    }
}
