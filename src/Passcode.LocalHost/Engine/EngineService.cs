using System.Collections.Concurrent;
using System.Diagnostics;
using DurableTask.Core;

namespace Passcode.LocalHost.Engine;

/// <summary>Adapts DurableTask.AzureStorage to a single machine that recovers within seconds, in two ways. <para>Locks of running
/// activities are renewed well before they expire. Durable Task checks only every five seconds, so a lock of less than about ten seconds
/// would expire under a running activity; and the activity of a killed process waits for as long as its lock is valid.</para> <para>After
/// an exception the dispatcher continues immediately. By default it fetches one orchestration every ten seconds until five succeed.
/// Messages are hidden for a shorter time, so they are received again in the meantime, which makes the next completion fail as
/// well.</para></summary>
internal sealed class EngineService(IOrchestrationService inner) : IOrchestrationService
{
    private static readonly TimeSpan RenewEvery = EngineSettings.ActivityLock / 4;

    // Activities are cancelled a second after the stop begins.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1.2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<string, (CancellationTokenSource Release, Task Renewals)> _held = new();
    private int _orchestrations;
    private volatile bool _isStopped;

    // A failed message stays hidden for a while, so this is not a busy loop.
    public int GetDelayInSecondsAfterOnProcessException(Exception exception) => 0;

    public int GetDelayInSecondsAfterOnFetchException(Exception exception) => 1;

    public async Task<TaskActivityWorkItem> LockNextTaskActivityWorkItem(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await inner.LockNextTaskActivityWorkItem(receiveTimeout, cancellationToken);
        if (item is not null)
        {
            var release = new CancellationTokenSource();
            _held[item.Id] = (release, Renew(item, release.Token));
            // So that the dispatcher does not renew the lock as well.
            item.LockedUntilUtc = DateTime.UtcNow.AddDays(1);
            if (_isStopped)
            {
                Release(item.Id);
            }
        }

        return item!;
    }

    public async Task CompleteTaskActivityWorkItemAsync(TaskActivityWorkItem workItem, TaskMessage responseMessage)
    {
        Release(workItem.Id);
        await inner.CompleteTaskActivityWorkItemAsync(workItem, responseMessage);
        _held.TryRemove(workItem.Id, out _);
    }

    public async Task AbandonTaskActivityWorkItemAsync(TaskActivityWorkItem workItem)
    {
        Release(workItem.Id);
        await inner.AbandonTaskActivityWorkItemAsync(workItem);
        _held.TryRemove(workItem.Id, out _);
    }

    public async Task<TaskOrchestrationWorkItem> LockNextTaskOrchestrationWorkItemAsync(TimeSpan receiveTimeout, CancellationToken cancellationToken)
    {
        var item = await inner.LockNextTaskOrchestrationWorkItemAsync(receiveTimeout, cancellationToken);
        if (item is not null)
        {
            Interlocked.Increment(ref _orchestrations);
        }

        return item!;
    }

    public async Task ReleaseTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem)
    {
        await inner.ReleaseTaskOrchestrationWorkItemAsync(workItem);
        Interlocked.Decrement(ref _orchestrations);
    }

    public Task StartAsync()
    {
        _isStopped = false;
        return inner.StartAsync();
    }

    public Task StopAsync() => StopAsync(isForced: false);

    // An activity that still runs then is left to whoever takes it up next.
    public async Task StopAsync(bool isForced)
    {
        _isStopped = true;
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Grace && (_orchestrations > 0 || !_held.IsEmpty);)
        {
            await Task.Delay(Pause);
        }

        foreach (var id in _held.Keys)
        {
            Release(id);
        }

        // A renewal that is under way would hide its message again, after it has been handed back.
        await Task.WhenAll(_held.Values.Select(held => held.Renewals));
        await inner.StopAsync(isForced);
    }

    public Task<TaskActivityWorkItem> RenewTaskActivityWorkItemLockAsync(TaskActivityWorkItem workItem) => Task.FromResult(workItem);

    private async Task Renew(TaskActivityWorkItem item, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(RenewEvery, cancellationToken);
                await inner.RenewTaskActivityWorkItemLockAsync(item);
                item.LockedUntilUtc = DateTime.UtcNow.AddDays(1);
            }
            catch (OperationCanceledException)
            {
                return;
            }
#pragma warning disable CA1031 // Whatever error storage returns, the next attempt is soon.
            catch (Exception)
#pragma warning restore CA1031
            {
                // Storage is throttling or unavailable.
            }
        }
    }

    private void Release(string id)
    {
        if (_held.TryGetValue(id, out var held))
        {
            held.Release.Cancel();
        }
    }

    // All other members are delegated.
    public int TaskOrchestrationDispatcherCount => inner.TaskOrchestrationDispatcherCount;
    public int MaxConcurrentTaskOrchestrationWorkItems => inner.MaxConcurrentTaskOrchestrationWorkItems;
    public BehaviorOnContinueAsNew EventBehaviourForContinueAsNew => inner.EventBehaviourForContinueAsNew;
    public int TaskActivityDispatcherCount => inner.TaskActivityDispatcherCount;
    public int MaxConcurrentTaskActivityWorkItems => inner.MaxConcurrentTaskActivityWorkItems;
    public Task CreateAsync() => inner.CreateAsync();
    public Task CreateAsync(bool recreateInstanceStore) => inner.CreateAsync(recreateInstanceStore);
    public Task CreateIfNotExistsAsync() => inner.CreateIfNotExistsAsync();
    public Task DeleteAsync() => inner.DeleteAsync();
    public Task DeleteAsync(bool deleteInstanceStore) => inner.DeleteAsync(deleteInstanceStore);
    public bool IsMaxMessageCountExceeded(int currentMessageCount, OrchestrationRuntimeState runtimeState) =>
        inner.IsMaxMessageCountExceeded(currentMessageCount, runtimeState);
    public Task RenewTaskOrchestrationWorkItemLockAsync(TaskOrchestrationWorkItem workItem) => inner.RenewTaskOrchestrationWorkItemLockAsync(workItem);
    public Task CompleteTaskOrchestrationWorkItemAsync(
        TaskOrchestrationWorkItem workItem, OrchestrationRuntimeState newOrchestrationRuntimeState, IList<TaskMessage> outboundMessages,
        IList<TaskMessage> orchestratorMessages, IList<TaskMessage> timerMessages, TaskMessage continuedAsNewMessage, OrchestrationState orchestrationState) =>
        inner.CompleteTaskOrchestrationWorkItemAsync(workItem, newOrchestrationRuntimeState, outboundMessages, orchestratorMessages, timerMessages,
            continuedAsNewMessage, orchestrationState);
    public Task AbandonTaskOrchestrationWorkItemAsync(TaskOrchestrationWorkItem workItem) => inner.AbandonTaskOrchestrationWorkItemAsync(workItem);
}
