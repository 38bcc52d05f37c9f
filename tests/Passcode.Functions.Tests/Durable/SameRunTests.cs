using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Resets;
using Passcode.Core.Workflows;
using Passcode.Functions.Durable;
using Passcode.LocalHost.Journal;
using Passcode.LocalHost.Replay;

namespace Passcode.Functions.Tests.Durable;

/// <summary>The same recorded run replays to the same requests through both drivers, wherever it is cut off.</summary>
public sealed class SameRunTests
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly IssuedCommand Command = new("device", Noon, null, Noon.AddDays(1));

    // A reset that is throttled, nudged, watched into a second turn's worth of looks, and confirmed.
    private static readonly ResetProgress[] Outputs =
    [
        new ResetProgress.Next(ResetPhase.Prepare, Noon.AddSeconds(30)),
        new ResetProgress.Next(ResetPhase.Issue),
        new ResetProgress.Next(ResetPhase.Issue, Noon.AddMinutes(2)),
        new ResetProgress.Next(ResetPhase.Watch, Noon.AddMinutes(3), Command),
        .. Enumerable.Range(4, 11).Select(minute => new ResetProgress.Next(ResetPhase.Watch, Noon.AddMinutes(minute))),
        new ResetProgress.End(new ResetEnding(ResetStatus.Completed, ConfirmedAt: Noon.AddMinutes(14))),
    ];

    private static readonly int[] Nudged = [2, 9];

    private readonly PasscodeResetWorkflow _workflow = new();

    [Fact]
    public async Task A_recorded_run_replays_equally_through_both_drivers()
    {
        var run = Record(Outputs);
        Assert.Equal(1 + Outputs.Length, run.Events.Count(next => next is JournalEvent.StepCompleted));
        Assert.Equal(Nudged.Length, run.Events.Count(next => next is JournalEvent.SignalReceived));

        for (var length = 0; length <= run.Events.Count; length++)
        {
            var part = run with { Events = [.. run.Events.Take(length)] };
            Assert.Equal(RequestsOfReplay(part), await RequestsOfDurableTask(part));
        }
    }

    [Fact]
    public async Task A_turn_that_goes_on_hands_the_same_state_to_the_next_one()
    {
        var run = Record([.. Enumerable.Range(1, 20).Select(minute => new ResetProgress.Next(ResetPhase.Prepare, Noon.AddMinutes(minute)))]);

        var state = await _workflow.RunTurn(new ReplayWorkflow(run), run.State);
        var requests = await RequestsOfDurableTask(run);

        Assert.Contains("\"visits\":20", state, StringComparison.Ordinal);
        Assert.Equal($"continue with {state}, keeping events", requests[^1]);
        Assert.Equal(RequestsOfReplay(run), requests[..^1]);
    }

    // Answers whatever the workflow asks for, and keeps the answers.
    private InstanceHistory Record(IEnumerable<ResetProgress> outputs)
    {
        var run = new InstanceHistory(Orchestration.Id, _workflow.Name, 0, Json(new ResetState()), Noon, []);
        var left = new Queue<ResetProgress>(outputs);
        var waits = 0;
        while (true)
        {
            var replay = new ReplayWorkflow(run);
            _ = _workflow.RunTurn(replay, run.State);
            JournalEvent? next = replay.Request switch
            {
                WorkflowRequest.RunStep { Step: "EndReset" } end => new JournalEvent.StepCompleted(replay.UtcNow, end.Step, end.InputHash, "\"completed\""),
                WorkflowRequest.RunStep step => new JournalEvent.StepCompleted(replay.UtcNow, step.Step, step.InputHash, Json(left.Dequeue())),
                WorkflowRequest.Wait wait when Nudged.Contains(waits++) =>
                    new JournalEvent.SignalReceived(replay.UtcNow.AddSeconds(1), wait.Signal, wait.Deadline, Json(new ResetNudge("cancelRequested"))),
                WorkflowRequest.Wait wait => new JournalEvent.TimedOut(wait.Deadline, wait.Signal, wait.Deadline),
                _ => null,
            };
            if (next is null)
            {
                return run;
            }

            run = run.After(next);
        }
    }

    private List<string> RequestsOfReplay(InstanceHistory run)
    {
        var requests = new List<string>();
        for (var length = 0; length <= run.Events.Count; length++)
        {
            var replay = new ReplayWorkflow(run with { Events = [.. run.Events.Take(length)] });
            _ = _workflow.RunTurn(replay, run.State);
            if (replay.Request is { } request)
            {
                requests.Add(request switch
                {
                    WorkflowRequest.RunStep step => $"run {step.Step} {step.Input}",
                    WorkflowRequest.Wait wait => $"wait until {wait.Deadline.UtcDateTime:O}",
                    _ => throw new InvalidOperationException(request.ToString()),
                });
            }
        }

        return requests;
    }

    private async Task<List<string>> RequestsOfDurableTask(InstanceHistory run)
    {
        var orchestration = new Orchestration(run.BegunAt, JsonSerializer.Deserialize<JsonElement>(run.State));
        foreach (var step in run.Events.OfType<JournalEvent.StepCompleted>())
        {
            orchestration.Answers.Enqueue(() => Task.FromResult(JsonElement.Parse(step.Output)));
        }

        var turn = DurableTurn.Run(_workflow, orchestration.Context);
        foreach (var happened in run.Events.Where(next => next is not JournalEvent.StepCompleted))
        {
            orchestration.Reach(happened.At);
            if (happened is JournalEvent.SignalReceived received)
            {
                orchestration.Raise(received.Signal, JsonSerializer.Deserialize<JsonElement>(received.Payload));
            }
        }

        if (turn.IsCompleted)
        {
            await turn;
        }

        return [.. orchestration.Asked.Where(asked => !asked.StartsWith("listen", StringComparison.Ordinal))];
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, PasscodeJson.Options);
}
