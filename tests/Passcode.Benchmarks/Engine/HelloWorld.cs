using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.DurableTask;
using Passcode.Testing.Engine;

namespace Passcode.Benchmarks.Engine;

/// <summary>The smallest orchestration of a reset's shape, on the engine of the local host: an activity, an activity, a timer.</summary>
internal sealed class HelloWorld : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TimeSpan> _secondActivities = new();
    private readonly TestEngine _engine;

    private HelloWorld(string storage) => _engine = new TestHub(storage, "Hello") { Act = Record }.Engine();

    public static async Task<HelloWorld> Start(string storage)
    {
        var hello = new HelloWorld(storage);
        await hello._engine.Start();
        return hello;
    }

    /// <summary>Runs one to its end.</summary>
    /// <returns>From its start to the start of its second activity.</returns>
    public async Task<TimeSpan> Run()
    {
        var id = Guid.NewGuid().ToString("N");
        var begin = Stopwatch.GetElapsedTime(0);
        await _engine.Client.ScheduleNewOrchestrationInstanceAsync(TestOrchestrations.Steps, id, new StartOrchestrationOptions(id));
        await _engine.Client.WaitForInstanceCompletionAsync(id, CancellationToken.None);
        return _secondActivities[id] - begin;
    }

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    private Task Record(TestHub.TestActivity activity)
    {
        if (activity.Name == TestOrchestrations.Second)
        {
            _secondActivities[activity.InstanceId] = Stopwatch.GetElapsedTime(0);
        }

        return Task.CompletedTask;
    }
}
