using Passcode.Api.Authentication;
using Passcode.Core.BulkRuns;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class ControlRunTests : IAsyncLifetime
{
    private ApiHost _host = null!;

    public async Task InitializeAsync() => _host = await ApiHost.Start(configure: TestCallers.Add);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task A_run_is_paused_resumed_and_cancelled_and_its_orchestration_notified()
    {
        var run = await _host.AddRun(change: run => run with { CanaryPassedAt = run.StartedAt });

        var paused = await Post(run.Id, "pause");
        var resumed = await Post(run.Id, "resume");
        var cancelled = await Post(run.Id, "cancel");

        Assert.Equal((202, "paused", "operator"), (paused.Status, paused["status"], paused["pauseReason"]));
        Assert.Equal((202, "running", ""), (resumed.Status, resumed["status"], resumed["pauseReason"]));
        Assert.Equal((202, "cancelling"), (cancelled.Status, cancelled["status"]));
        Assert.Equal([run.Id, run.Id, run.Id], _host.Orchestrations.RaisedFor);
        Assert.Equal(
            ["by ada@contoso.example", "by ada@contoso.example", "by ada@contoso.example"],
            (await _host.BulkRuns.Timeline(run.Id, default)).Skip(1).Select(entry => entry.Detail));
    }

    [Theory]
    [InlineData("pause")]
    [InlineData("resume")]
    [InlineData("cancel")]
    public async Task An_ended_run_accepts_no_command(string command)
    {
        var run = await _host.AddRun(BulkRunStatus.Completed);

        var answer = await Post(run.Id, command);

        Assert.Equal((409, "bulkRunHasEnded"), (answer.Status, answer.Code));
        Assert.Empty(_host.Orchestrations.RaisedFor);
    }

    [Fact]
    public async Task A_run_that_is_being_cancelled_cannot_be_paused()
    {
        var run = await _host.AddRun(BulkRunStatus.Cancelling, change: run => run with { CancelRequested = true });

        var answer = await Post(run.Id, "pause");

        Assert.Equal((409, "bulkRunStateConflict"), (answer.Status, answer.Code));
        Assert.Contains("cancelling", answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_has_not_ended_cannot_be_retried()
    {
        var run = await _host.AddRun(count: 1, state: TargetState.Failed);

        var answer = await Post(run.Id, "retry");

        Assert.Equal((409, "bulkRunNotEnded"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_run_of_which_nothing_failed_cannot_be_retried()
    {
        var run = await _host.AddRun(BulkRunStatus.Completed, 2, TargetState.Completed);

        var answer = await Post(run.Id, "retry");

        Assert.Equal((422, "bulkSelectionEmpty"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData(TargetState.Failed)]
    [InlineData(TargetState.Expired)]
    [InlineData(TargetState.Cancelled)]
    public async Task A_retry_is_a_new_run_of_what_did_not_complete_for_whoever_asks(TargetState state)
    {
        var run = await _host.AddRun(BulkRunStatus.Cancelled, 2, state, run => run with { Request = run.Request with { MaxTargets = 2, Schedule = "nightly" } });

        var answer = await Post(run.Id, "retry");

        Assert.Equal((202, run.Id, "ada@contoso.example"), (answer.Status, answer["retryOf"], answer["requestedBy"]));
        var again = _host.BulkRuns.All.Single(each => each.Id != run.Id).Request;
        Assert.Equal(new BulkRequest(new BulkSelection.Retry(run.Id), "CHG1", "secret reason", "ada@contoso.example"), again);
        Assert.Equal("bulkRunOverlaps", (await Post(run.Id, "retry")).Code);
    }

    [Fact]
    public async Task A_retry_with_the_same_key_is_the_same_run()
    {
        var run = await _host.AddRun(BulkRunStatus.Completed, 2, TargetState.Failed);

        Assert.Equal((await Post(run.Id, "retry", ("Idempotency-Key", "k")))["id"], (await Post(run.Id, "retry", ("Idempotency-Key", "k")))["id"]);
    }

    private Task<Answer> Post(string id, string command, params (string Name, string Value)[] headers) => _host.Anonymous.Post(
        $"/api/bulk-runs/{id}/{command}", null, [TestCallers.As("ada", "ada@contoso.example", Roles.BulkRun), .. headers]);
}
