using Passcode.Core.Workflows;
using Passcode.Functions.Durable;

namespace Passcode.Functions.Tests.Durable;

public sealed class DurableTurnTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);

    private readonly Orchestration _orchestration = new(Noon, new Word("begin"));

    [Fact]
    public async Task A_turn_that_continues_goes_on_as_new_with_the_next_state()
    {
        await DurableTurn.Run(new Script((_, state) => Continue(new Word(state.Text + ", go on"))), _orchestration.Context);

        Assert.Equal(["""continue with {"text":"begin, go on"}, keeping events"""], _orchestration.Asked);
    }

    [Fact]
    public async Task A_turn_that_is_done_ends_the_orchestration()
    {
        await DurableTurn.Run(new Script((_, _) => Task.FromResult<Turn<Word, string>>(new Turn<Word, string>.Done("done"))), _orchestration.Context);

        Assert.Empty(_orchestration.Asked);
    }

    [Fact]
    public async Task A_signal_that_came_after_its_wait_is_handed_to_the_next_turn()
    {
        var turn = DurableTurn.Run(
            new Script(async (workflow, _) =>
            {
                await workflow.WaitFor(Word.Signal, Noon.AddHours(1));
                await workflow.WaitFor(new Signal<Word>("Other"), Noon.AddHours(2));
                return new Turn<Word, string>.Continue(new Word("next"));
            }),
            _orchestration.Context);
        _orchestration.Reach(Noon.AddHours(1));
        _orchestration.Raise("Word", new Word("late"));
        _orchestration.Reach(Noon.AddHours(2));
        await turn;

        Assert.Equal(
            ["""send Word {"text":"late"} to instance""", """continue with {"text":"next"}, keeping events"""],
            _orchestration.Asked.TakeLast(2));
        Assert.DoesNotContain(_orchestration.Asked, asked => asked.StartsWith("send Other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_workflow_throws_fails_the_orchestration()
    {
        var script = new Script((_, _) => throw new StepFailedException("Step 'Ask' failed 7 times."));

        await Assert.ThrowsAsync<StepFailedException>(() => DurableTurn.Run(script, _orchestration.Context));
    }

    private static Task<Turn<Word, string>> Continue(Word state) => Task.FromResult<Turn<Word, string>>(new Turn<Word, string>.Continue(state));
}
