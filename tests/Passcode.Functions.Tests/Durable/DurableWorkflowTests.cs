using Microsoft.DurableTask;
using Passcode.Core.Workflows;
using Passcode.Functions.Durable;
using RetryPolicy = Passcode.Core.Workflows.RetryPolicy;

namespace Passcode.Functions.Tests.Durable;

public sealed class DurableWorkflowTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly Step<Word, Reply> Ask = new("Ask", new RetryPolicy(7, TimeSpan.FromSeconds(2), 3, TimeSpan.FromMinutes(5)));

    private readonly Orchestration _orchestration = new(Noon);
    private readonly DurableWorkflow _workflow;

    public DurableWorkflowTests() => _workflow = new DurableWorkflow(_orchestration.Context);

    [Fact]
    public void Its_clock_and_its_id_are_the_orchestrations() =>
        Assert.Equal((Orchestration.Id, Noon, TimeSpan.Zero), (_workflow.InstanceId, _workflow.UtcNow, _workflow.UtcNow.Offset));

    [Fact]
    public async Task A_step_is_an_activity_whose_values_cross_in_the_products_own_JSON()
    {
        _orchestration.Answers.Enqueue(() => Task.FromResult(Orchestration.Json((Reply)new Reply.Yes(DayOfWeek.Friday))));

        var reply = await _workflow.Run(Ask, new Word("when?"));

        Assert.Equal(new Reply.Yes(DayOfWeek.Friday), reply);
        Assert.Equal(["""run Ask {"text":"when?"}"""], _orchestration.Asked);
        Assert.Equal("Ask", _orchestration.Status);
    }

    [Fact]
    public async Task A_step_is_tried_as_its_policy_says()
    {
        _orchestration.Answers.Enqueue(() => Task.FromResult(Orchestration.Json((Reply)new Reply.No())));

        await _workflow.Run(Ask, new Word("again"));

        var policy = _orchestration.Options!.Retry!.Policy!;
        Assert.Equal((7, 2d, 3d, 300d), (
            policy.MaxNumberOfAttempts, policy.FirstRetryInterval.TotalSeconds, policy.BackoffCoefficient, policy.MaxRetryInterval.TotalSeconds));
        Assert.Equal(Timeout.InfiniteTimeSpan, policy.RetryTimeout);
    }

    [Fact]
    public async Task A_step_that_fails_for_good_is_named_and_its_input_is_not()
    {
        _orchestration.Answers.Enqueue(() => throw new TaskFailedException("Ask", 0, new TimeoutException("busy")));

        var failure = await Assert.ThrowsAsync<StepFailedException>(() => _workflow.Run(Ask, new Word("private")));

        Assert.Equal("Step 'Ask' failed 7 times.", failure.Message);
        Assert.IsType<TaskFailedException>(failure.InnerException);
        Assert.DoesNotContain("private", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sleep_ends_at_its_time_and_not_when_a_timer_fires_early()
    {
        var sleep = _workflow.SleepUntil(Noon.AddSeconds(1));

        _orchestration.Fire(DateTime.MaxValue);
        Assert.False(sleep.IsCompleted);
        _orchestration.Reach(Noon.AddSeconds(1));

        await sleep;
        Assert.Equal(2, _orchestration.Asked.Count);
    }

    [Fact]
    public async Task A_time_that_is_past_is_not_waited_for()
    {
        await _workflow.SleepUntil(Noon);

        Assert.Null(await _workflow.WaitFor(Word.Signal, Noon));
        Assert.Equal(["listen to Word"], _orchestration.Asked);
    }

    [Fact]
    public async Task A_signal_ends_its_wait_and_leaves_no_timer_behind()
    {
        var wait = _workflow.WaitFor(Word.Signal, Noon.AddHours(1));
        Assert.Single(_orchestration.RunningTimers);

        _orchestration.Raise("Word", new Word("now"));

        Assert.Equal("now", (await wait)!.Text);
        Assert.Empty(_orchestration.RunningTimers);
    }

    [Fact]
    public async Task A_wait_that_ends_at_its_deadline_leaves_its_waiter_to_the_next_one()
    {
        var first = _workflow.WaitFor(Word.Signal, Noon.AddHours(1));
        _orchestration.Reach(Noon.AddHours(1));
        Assert.Null(await first);

        var second = _workflow.WaitFor(Word.Signal, Noon.AddHours(2));
        _orchestration.Raise("Word", new Word("late"));

        Assert.Equal("late", (await second)!.Text);
        Assert.Single(_orchestration.Asked, "listen to Word");
    }

    [Fact]
    public async Task A_signal_between_two_waits_ends_the_second_at_once_even_past_its_deadline()
    {
        var first = _workflow.WaitFor(Word.Signal, Noon.AddHours(1));
        _orchestration.Reach(Noon.AddHours(1));
        Assert.Null(await first);
        _orchestration.Raise("Word", new Word("between"));

        Assert.Equal("between", (await _workflow.WaitFor(Word.Signal, Noon))!.Text);
    }

    [Fact]
    public async Task Each_signal_is_received_once()
    {
        var first = _workflow.WaitFor(Word.Signal, Noon.AddHours(1));
        _orchestration.Raise("Word", new Word("one"));
        Assert.Equal("one", (await first)!.Text);

        var second = _workflow.WaitFor(Word.Signal, Noon.AddHours(2));
        _orchestration.Reach(Noon.AddHours(2));

        Assert.Null(await second);
    }

    [Fact]
    public async Task A_wait_outlasts_a_timer_that_fires_early()
    {
        var wait = _workflow.WaitFor(Word.Signal, Noon.AddSeconds(1));

        _orchestration.Fire(DateTime.MaxValue);
        Assert.False(wait.IsCompleted);
        _orchestration.Raise("Word", new Word("in time"));

        Assert.Equal("in time", (await wait)!.Text);
        Assert.Empty(_orchestration.RunningTimers);
    }
}
