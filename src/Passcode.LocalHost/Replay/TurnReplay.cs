using System.Diagnostics.CodeAnalysis;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;

namespace Passcode.LocalHost.Replay;

/// <summary>Runs a turn of a workflow over its history. Nothing but the history decides what comes of it.</summary>
internal static class TurnReplay
{
    [SuppressMessage("Design", "CA1031", Justification = "Whatever a workflow throws ends its turn, not the driver.")]
    public static TurnOutcome Run(IWorkflowDefinition definition, InstanceHistory history)
    {
        var replay = new ReplayWorkflow(history);
        try
        {
            var turn = RunAlone(definition, replay, history.State);
            return replay.Contradiction is { } contradiction ? new TurnOutcome.Breaks(contradiction)
                : turn.IsCompleted ? OutcomeOf(turn.GetAwaiter().GetResult(), replay)
                : replay.Request is not { } request ? new TurnOutcome.Breaks(AwaitsForeignTask(history))
                : history.Events.Count == InstanceHistory.MaxEvents ? new TurnOutcome.Breaks(TurnTooLong(history))
                : new TurnOutcome.Waits(request);
        }
        catch (Exception exception)
        {
            return new TurnOutcome.Breaks(replay.Contradiction ?? exception);
        }
    }

    // Whatever context the driver runs in, a replay's awaits must go on at once, and on this thread.
    private static Task<string?> RunAlone(IWorkflowDefinition definition, ReplayWorkflow replay, string state)
    {
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return definition.RunTurn(replay, state);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private static TurnOutcome OutcomeOf(string? nextState, ReplayWorkflow replay)
    {
        replay.ExpectNoMore();
        return nextState is null ? new TurnOutcome.Ends() : new TurnOutcome.Continues(nextState);
    }

    private static NonDeterminismException AwaitsForeignTask(InstanceHistory history) => new(
        $"Instance {history.InstanceId} of {history.Workflow} awaits something that is not of its {nameof(IWorkflow)}.");

    private static InvalidOperationException TurnTooLong(InstanceHistory history) => new(
        $"Instance {history.InstanceId} of {history.Workflow} had {InstanceHistory.MaxEvents} events in turn {history.Generation}; "
        + "its workflow must continue in a new turn before that.");
}
