using System.Text.Json;
using Microsoft.DurableTask;
using Moq;
using Passcode.Core;

namespace Passcode.Functions.Tests.Durable;

/// <summary>
/// An orchestration's context whose answers a test gives: activities and waiters complete when it says so, timers when it moves the clock.
/// What was asked for is in <see cref="Asked"/>, in order.
/// </summary>
internal sealed class Orchestration
{
    public const string Id = "instance";

    private readonly Mock<TaskOrchestrationContext> _context = new();
    private readonly List<(DateTime FireAt, TaskCompletionSource Fired, CancellationToken Cancellation)> _timers = [];
    private readonly Dictionary<string, TaskCompletionSource<JsonElement>> _waiters = [];
    private readonly TaskCompletionSource<JsonElement> _never = new();
    private DateTime _now;

    public Orchestration(DateTimeOffset begins, object? input = null)
    {
        _now = begins.UtcDateTime;
        _context.SetupGet(context => context.InstanceId).Returns(Id);
        _context.SetupGet(context => context.CurrentUtcDateTime).Returns(() => _now);
        _context.Setup(context => context.GetInput<JsonElement>()).Returns(Json(input));
        _context.Setup(context => context.CallActivityAsync<JsonElement>(It.IsAny<TaskName>(), It.IsAny<object?>(), It.IsAny<TaskOptions?>()))
            .Returns((TaskName name, object? input, TaskOptions? options) =>
            {
                Asked.Add($"run {name.Name} {input}");
                Options = options;
                return Answers.TryDequeue(out var answer) ? answer() : _never.Task;
            });
        _context.Setup(context => context.CreateTimer(It.IsAny<DateTime>(), It.IsAny<CancellationToken>()))
            .Returns((DateTime fireAt, CancellationToken cancellation) =>
            {
                Asked.Add($"wait until {fireAt:O}");
                var fired = new TaskCompletionSource();
                cancellation.Register(() => fired.TrySetCanceled(cancellation));
                _timers.Add((fireAt, fired, cancellation));
                return fired.Task;
            });
        _context.Setup(context => context.WaitForExternalEvent<JsonElement>(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .Returns((string name, CancellationToken cancellation) =>
            {
                Assert.False(cancellation.CanBeCanceled, "A cancelled waiter swallows the next event.");
                Asked.Add($"listen to {name}");
                return (_waiters[name] = new TaskCompletionSource<JsonElement>()).Task;
            });
        _context.Setup(context => context.SendEvent(It.IsAny<string>(), It.IsAny<string>(), It.IsAny<object>()))
            .Callback((string instance, string name, object payload) => Asked.Add($"send {name} {payload} to {instance}"));
        _context.Setup(context => context.ContinueAsNew(It.IsAny<object?>(), It.IsAny<bool>()))
            .Callback((object? input, bool preserve) => Asked.Add($"continue with {input}, {(preserve ? "keeping" : "dropping")} events"));
        _context.Setup(context => context.SetCustomStatus(It.IsAny<object?>())).Callback((object? status) => Status = status);
    }

    public TaskOrchestrationContext Context => _context.Object;

    public List<string> Asked { get; } = [];

    public object? Status { get; private set; }

    public TaskOptions? Options { get; private set; }

    /// <summary>What the next activities answer; an activity without one stays under way.</summary>
    public Queue<Func<Task<JsonElement>>> Answers { get; } = [];

    public IEnumerable<DateTime> RunningTimers => _timers.Where(timer => !timer.Fired.Task.IsCompleted).Select(timer => timer.FireAt);

    public static JsonElement Json(object? value) => JsonSerializer.SerializeToElement(value, PasscodeJson.Options);

    public void Raise(string name, object payload)
    {
        _waiters.Remove(name, out var waiter);
        waiter!.SetResult(Json(payload));
    }

    /// <summary>Moves the clock, and fires the timers that are due then.</summary>
    public void Reach(DateTimeOffset time)
    {
        _now = time.UtcDateTime;
        Fire(_now);
    }

    /// <summary>Fires timers that are due at a time, wherever the clock is.</summary>
    public void Fire(DateTime due)
    {
        foreach (var timer in _timers.Where(timer => timer.FireAt <= due).ToArray())
        {
            timer.Fired.TrySetResult();
        }
    }
}
