using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;




namespace Passcode.Core.Tests.Resets;

public sealed class PollDeviceActionStateActivityTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_device_that_confirms_completes_the_reset_with_its_own_time()
    {
        var watched = await Issued(Sample.IPhone());
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        var end = await Ending(watched);
        Assert.Equal((ResetStatus.Completed, watched.Command!.SentAt.AddSeconds(8)), (end.Status, end.ConfirmedAt));
    }

    [Theory]
    [InlineData(ActionState.Failed, true, ResetStatus.Failed, ReasonCode.WrongUnlockToken)]
    [InlineData(ActionState.Failed, false, ResetStatus.Failed, ReasonCode.DeviceReportedFailure)]
    [InlineData(ActionState.NotSupported, true, ResetStatus.NotSupported, ReasonCode.NotSupportedByDevice)]
    [InlineData(ActionState.NotSupported, false, ResetStatus.NotSupported, ReasonCode.ResetTokenNotActive)]
    [InlineData(ActionState.Canceled, true, ResetStatus.Cancelled, ReasonCode.CancelledInIntune)]
    public async Task What_the_device_answers_decides(ActionState answer, bool isApple, ResetStatus status, ReasonCode reason)
    {
        _world.Tenant.Answer = answer;
        var watched = await Issued(isApple ? Sample.IPhone() : Sample.WorkProfile());
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        var end = await Ending(watched);
        Assert.Equal((status, reason), (end.Status, end.ReasonCode));
    }

    [Theory]
    [InlineData("wipePending", ReasonCode.SupersededByWipe)]
    [InlineData("retireIssued", ReasonCode.SupersededByWipe)]
    [InlineData("deletePending", ReasonCode.SupersededByWipe)]
    public async Task A_wipe_or_retire_that_comes_after_ends_the_wait(string state, ReasonCode reason)
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.Change(Sample.DeviceId, device => device with { ManagementState = state });

        Assert.Equal(reason, (await Ending(watched)).ReasonCode);
    }

    [Fact]
    public async Task A_device_that_leaves_Intune_ends_the_wait()
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.Remove(Sample.DeviceId);

        Assert.Equal(ReasonCode.DeviceRemoved, (await Ending(watched)).ReasonCode);
    }

    [Theory]
    [InlineData(ActionState.Pending)]
    [InlineData(ActionState.Active)]
    [InlineData(ActionState.None)]
    [InlineData(ActionState.Unknown)]
    public async Task Nothing_but_the_devices_word_counts_as_done(ActionState answer)
    {
        _world.Tenant.Answer = answer;
        var watched = await Issued(Sample.IPhone());
        _world.Time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(ResetPhase.PollDeviceActionState, World.Next(await Watch(watched)).Phase);
    }

    [Fact]
    public async Task Graphs_Retry_After_is_obeyed_while_watching()
    {
        var watched = await Issued(Sample.IPhone());
        _world.Tenant.FailGets(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromSeconds(42)));

        Assert.Equal(_world.Time.GetUtcNow().AddSeconds(42), World.Next(await Watch(watched)).ResumeAt);
    }

    [Fact]
    public async Task The_pauses_grow_and_the_last_look_is_at_the_deadline()
    {
        _world.Tenant.ConfirmsAfter = null;
        var watched = await Issued(Sample.IPhone());
        var looks = 0;
        ResetProgress progress;
        while ((progress = await Watch(watched)) is { Ending: null } next)
        {
            Assert.InRange(next.ResumeAt!.Value - _world.Time.GetUtcNow(), TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(15));
            _world.Time.SetUtcNow(next.ResumeAt.Value);
            watched = watched.Enter(next);
            looks++;
        }

        var end = World.EndOf(progress).Ending;
        Assert.Equal((ResetStatus.Expired, ReasonCode.NotConfirmedInTime), (end.Status, end.ReasonCode));
        Assert.Equal(watched.Command!.Deadline, _world.Time.GetUtcNow());
        Assert.InRange(looks, 90, 120);
    }

    private string _id = "";

    private async Task<ResetState> Issued(ManagedDevice device)
    {
        _world.Tenant.Add(device);
        _id = (await _world.Accept(World.Request())).Id;
        await _world.Step<CheckEligibilityActivity>(_id);
        return new ResetState(ResetPhase.IssueCommand).Enter(World.Next(await _world.Step<IssueCommandActivity>(_id)));
    }

    private Task<ResetProgress> Watch(ResetState state) => _world.Step<PollDeviceActionStateActivity>(_id, state);

    private async Task<ResetEnding> Ending(ResetState state) => World.EndOf(await Watch(state)).Ending;
}
