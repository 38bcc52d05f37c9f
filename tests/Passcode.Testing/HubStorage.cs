using System.Globalization;
using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask;

namespace Passcode.Testing;

/// <summary>What a task hub stores; it outlives the processes that work on it.</summary>
public sealed class HubStorage
{
    private int _executions;

    /// <summary>Whether the histories of executions that were continued as new are kept, which Azure Storage does not.</summary>
    public bool KeepsEarlierExecutions { get; init; }

    internal Dictionary<string, HubInstance> Instances { get; } = new(StringComparer.Ordinal);

    /// <summary>Ids that are the same in every run of a test.</summary>
    internal string NextExecutionId() => (++_executions).ToString("x32", CultureInfo.InvariantCulture);
}

/// <summary>An orchestration instance as it is stored.</summary>
internal sealed class HubInstance(string id, TaskName orchestrator, DateTimeOffset createdAt)
{
    private readonly TaskCompletionSource _ended = new();

    public string Id => id;

    public TaskName Orchestrator => orchestrator;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;

    public OrchestrationInstance Execution { get; set; } = new();

    public OrchestrationStatus Status { get; set; } = OrchestrationStatus.Pending;

    public bool IsUnderWay => Status is OrchestrationStatus.Pending or OrchestrationStatus.Running;

    public List<HistoryEvent> History { get; set; } = [];

    /// <summary>The histories of the executions before, where they are kept.</summary>
    public List<HistoryEvent> EarlierExecutions { get; } = [];

    /// <summary>Messages that the orchestrator has not seen yet.</summary>
    public Queue<HistoryEvent> Inbox { get; } = new();

    public string? Input { get; set; }

    public string? Output { get; set; }

    public FailureDetails? Failure { get; set; }

    /// <summary>Completes when the instance ends, in whatever status.</summary>
    public Task Ended => _ended.Task;

    public void End(OrchestrationStatus status, string? output, FailureDetails? failure)
    {
        (Status, Output, Failure) = (status, output, failure);
        _ended.TrySetResult();
    }
}

/// <summary>What goes wrong in a task hub, as it may in Azure.</summary>
public sealed class HubFaults
{
    /// <summary>Which events are lost; arguments are the instance's id and the event's name.</summary>
    public Func<string, string, bool> DropsEvent { get; set; } = (_, _) => false;

    /// <summary>Whether each activity runs twice, at the same time.</summary>
    public bool RunsActivitiesTwice { get; set; }

    /// <summary>How early timers fire, up to a second.</summary>
    public TimeSpan TimersFireEarlyBy { get; set; }

    /// <summary>
    /// How long a start takes between its look for the instance and its effect, multiplied with the number of starts so far: whoever looks
    /// meanwhile starts the instance too, and each later start begins it anew.
    /// </summary>
    public TimeSpan StartsTake { get; set; }

    internal int Starts { get; set; }
}
