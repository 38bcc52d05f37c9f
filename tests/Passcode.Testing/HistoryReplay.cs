using System.Globalization;
using DurableTask.Core;
using DurableTask.Core.Command;
using DurableTask.Core.History;
using DurableTask.Core.Serializing;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Worker;
using Microsoft.DurableTask.Worker.Shims;
using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Passcode.Testing;

/// <summary>Replays stored histories, which shows whether today's orchestrators can continue instances that earlier ones started.</summary>
public static class HistoryReplay
{
    private static readonly JsonDataConverter Json = new();
    private static readonly JsonSerializerSettings AsText = new() { DateParseHandling = DateParseHandling.None };

    /// <summary>
    /// Replays a history turn by turn, and compares what the orchestrator decides in each with what was decided then: activities and their
    /// inputs, timers, events, and the end. Inputs and results may have members that they did not have then.
    /// </summary>
    /// <param name="history">What <see cref="VirtualTaskHub.HistoryOf"/> gave.</param>
    /// <param name="tasks">Registers the orchestrators of today.</param>
    /// <param name="options">The worker's options, with its converter.</param>
    /// <returns>The first decision that is another, in words; null if all are the same.</returns>
    public static string? FaultIn(string history, Action<DurableTaskRegistry> tasks, DurableTaskWorkerOptions options)
    {
        using var services = new ServiceCollection().AddLogging().AddTaskFactory(tasks).BuildServiceProvider();
        var (factory, shims) = (NoWorker.FactoryOf(services), new DurableTaskShimFactory(options));
        List<HistoryEvent> past = [];
        foreach (var (number, turn) in Turns(Json.Deserialize<List<HistoryEvent>>(history)).Index())
        {
            // An execution that was continued as new begins with an empty history.
            if (turn.OfType<ExecutionStartedEvent>().Any())
            {
                past.Clear();
            }

            var state = new OrchestrationRuntimeState(past);
            foreach (var message in turn.Where(each => Decision.From(each) is null && each is not OrchestratorCompletedEvent))
            {
                state.AddEvent(message);
            }

            var name = state.ExecutionStartedEvent?.Name ?? throw new ArgumentException("The history does not begin with a start.", nameof(history));
            var today = VirtualTaskHub.Execute(factory, shims, services, name, state).Actions.Select(Decision.From);
            if (Difference([.. turn.Select(Decision.From).OfType<Decision>()], [.. today]) is { } difference)
            {
                return $"{name}, turn {number + 1}: {difference}";
            }

            past.AddRange(turn);
        }

        return null;
    }

    /// <summary>One line for each event, without what is empty.</summary>
    internal static string Write(IReadOnlyList<HistoryEvent> history) => $"[\n{string.Join(",\n", history.Select(Write))}\n]\n";

    private static string Write(HistoryEvent happened)
    {
        var json = JsonConvert.DeserializeObject<JObject>(Json.Serialize(happened), AsText)!;
        json.Descendants().OfType<JProperty>().Where(property => property.Value.Type == JTokenType.Null).ToList().ForEach(property => property.Remove());
        return json.ToString(Formatting.None);
    }

    private static List<List<HistoryEvent>> Turns(IEnumerable<HistoryEvent> history)
    {
        List<List<HistoryEvent>> turns = [];
        foreach (var each in history)
        {
            if (each is OrchestratorStartedEvent)
            {
                turns.Add([]);
            }

            turns[^1].Add(each);
        }

        return turns;
    }

    private static string? Difference(IReadOnlyList<Decision> then, IReadOnlyList<Decision> today)
    {
        for (var index = 0; index < Math.Max(then.Count, today.Count); index++)
        {
            var (former, latter) = (then.ElementAtOrDefault(index), today.ElementAtOrDefault(index));
            if (former is null || latter is null || !latter.Repeats(former))
            {
                return $"the history has {former?.ToString() ?? "no further decision"}, today's orchestrator {latter?.ToString() ?? "makes none"}.";
            }
        }

        return null;
    }

    /// <summary>What an orchestrator decided, for the history or in it.</summary>
    private sealed record Decision(string What, string? Value)
    {
        public static Decision? From(HistoryEvent happened) => happened switch
        {
            TaskScheduledEvent task => new($"the activity {task.Name}", task.Input),
            TimerCreatedEvent timer => Timer(timer.FireAt),
            EventSentEvent sent => new($"the event {sent.Name} to {sent.InstanceId}", sent.Input),
            SubOrchestrationInstanceCreatedEvent child => new($"the orchestration {child.Name}", child.Input),
            ExecutionCompletedEvent end => new($"the end {end.OrchestrationStatus}", end.Result),
            _ => null,
        };

        public static Decision From(OrchestratorAction action) => action switch
        {
            ScheduleTaskOrchestratorAction task => new($"the activity {task.Name}", task.Input),
            CreateTimerOrchestratorAction timer => Timer(timer.FireAt),
            SendEventOrchestratorAction sent => new($"the event {sent.EventName} to {sent.Instance?.InstanceId}", sent.EventData),
            CreateSubOrchestrationAction child => new($"the orchestration {child.Name}", child.Input),
            OrchestrationCompleteOrchestratorAction end => new($"the end {end.OrchestrationStatus}", end.Result),
            _ => throw new NotSupportedException(action.GetType().Name),
        };

        public bool Repeats(Decision former) => What == former.What && Includes(Parse(Value), Parse(former.Value));

        public override string ToString() => Value is null ? What : $"{What} with {Value}";

        private static Decision Timer(DateTime time) => new(string.Create(CultureInfo.InvariantCulture, $"a timer for {time:O}"), null);

        private static JToken Parse(string? json)
        {
            try
            {
                return JsonConvert.DeserializeObject<JToken>(json ?? "null", AsText) ?? JValue.CreateNull();
            }
            catch (JsonException)
            {
                return new JValue(json); // an error message, say
            }
        }

        private static bool Includes(JToken? latter, JToken former) => (latter, former) switch
        {
            (JObject now, JObject then) => then.Properties().All(property => Includes(now[property.Name], property.Value)),
            (JArray now, JArray then) => now.Count == then.Count && now.Zip(then, Includes).All(each => each),
            _ => JToken.DeepEquals(latter ?? JValue.CreateNull(), former),
        };
    }
}
