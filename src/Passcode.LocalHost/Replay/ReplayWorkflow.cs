using System.Text.Json;
using Passcode.Core;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>
/// Replays a history to a workflow. Where the history ends, the workflow is left waiting for ever, and
/// <see cref="Request"/> says what for: once that has happened, the workflow runs from the top again.
/// </summary>
public sealed class ReplayWorkflow(InstanceHistory history) : IWorkflow
{
    private int _position;

    /// <inheritdoc />
    public string InstanceId => history.InstanceId;

    /// <inheritdoc />
    public DateTimeOffset UtcNow { get; private set; } = history.BegunAt;

    /// <summary>What the workflow asked for beyond its history.</summary>
    public WorkflowRequest? Request { get; private set; }

    /// <summary>The first contradiction between workflow and history, kept in case the workflow catches the exception.</summary>
    public NonDeterminismException? Contradiction { get; private set; }

    /// <inheritdoc />
    public Task<TOutput> Run<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) =>
        Next(new WorkflowRequest.RunStep(step.Name, JsonSerializer.Serialize(input, PasscodeJson.Options))) switch
        {
            JournalEvent.StepCompleted completed => Task.FromResult(Read<TOutput>(completed.Output)),
            JournalEvent.StepFailed failed => Task.FromException<TOutput>(new StepFailedException(failed.Message)),
            _ => Never<TOutput>(),
        };

    /// <inheritdoc />
    public Task SleepUntil(DateTimeOffset time) =>
        time <= UtcNow || Next(new WorkflowRequest.Sleep(time)) is not null ? Task.CompletedTask : Never<bool>();

    /// <inheritdoc />
    public Task<T?> WaitFor<T>(Signal<T> signal, DateTimeOffset deadline)
        where T : class =>
        Next(new WorkflowRequest.Wait(signal.Name, deadline)) switch
        {
            JournalEvent.SignalReceived received => Task.FromResult<T?>(Read<T>(received.Payload)),
            JournalEvent.TimedOut => Task.FromResult<T?>(null),
            _ => Never<T?>(),
        };

    /// <summary>Makes sure that a workflow whose turn has ended has seen all of its history.</summary>
    public void ExpectNoMore()
    {
        if (_position < history.Events.Count)
        {
            throw Contradict("the turn's end");
        }
    }

    private JournalEvent? Next(WorkflowRequest request)
    {
        if (Request is { } pending)
        {
            throw Contradiction ??= new NonDeterminismException(
                $"{Place()} The workflow asks for {request} while it waits for {pending}; it must await one thing at a time.");
        }

        if (_position == history.Events.Count)
        {
            Request = request;
            return null;
        }

        var answer = history.Events[_position];
        if (!request.IsAnsweredBy(answer))
        {
            throw Contradict(request.ToString());
        }

        _position++;
        UtcNow = answer.At;
        return answer;
    }

    private NonDeterminismException Contradict(string asked) =>
        Contradiction ??= new($"{Place()} The workflow asks for {asked}; the journal holds {history.Events[_position]}.");

    private string Place() => $"Instance {history.InstanceId} of {history.Workflow}, turn {history.Generation}, event {_position}.";

    private static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, PasscodeJson.Options)!;

    private static Task<T> Never<T>() => new TaskCompletionSource<T>().Task;
}
