using DurableTask.Core;
using DurableTask.Core.History;
using DurableTask.Core.Serializing;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;

namespace Passcode.Testing;

/// <summary>Replays stored histories, which shows whether today's orchestrators can continue instances that earlier ones started.</summary>
public static class HistoryReplay
{
    private static readonly JsonDataConverter Json = new();

    /// <summary>Replays a history.</summary>
    /// <param name="orchestrator">The orchestrator's name.</param>
    /// <param name="history">What <see cref="VirtualTaskHub.HistoryOf"/> gave.</param>
    /// <param name="tasks">Registers the orchestrators of today.</param>
    /// <param name="options">The worker's options, with its converter.</param>
    /// <returns>What is wrong: why the replay failed; null if it makes the same decisions.</returns>
    public static string? FaultIn(TaskName orchestrator, string history, Action<DurableTaskRegistry> tasks, DurableTaskWorkerOptions options)
    {
        using var services = new ServiceCollection().AddLogging().AddTaskFactory(tasks).BuildServiceProvider();
        var events = Json.Deserialize<List<HistoryEvent>>(history).Where(each => each is not ExecutionCompletedEvent).ToList();
        var state = new OrchestrationRuntimeState(events);
        state.AddEvent(new OrchestratorStartedEvent(-1) { Timestamp = events.Max(each => each.Timestamp) });
        var result = VirtualTaskHub.Execute(NoWorker.FactoryOf(services), new DurableTaskShimFactory(options), services, orchestrator, state);
        return result.Actions.OfType<DurableTask.Core.Command.OrchestrationCompleteOrchestratorAction>()
            .FirstOrDefault(action => action.OrchestrationStatus == OrchestrationStatus.Failed)?.FailureDetails?.ErrorMessage;
    }

    internal static string Write(IReadOnlyList<HistoryEvent> history) => Json.Serialize(history.ToList(), formatted: true);
}
