using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Passcode.Core.Workflows;
using Passcode.LocalHost.Journal;
using Passcode.LocalHost.Replay;

namespace Passcode.Testing;

/// <summary>
/// The replay driver in virtual time. Inside <see cref="VirtualTime.Run"/>: begin it, start workflows with <see cref="Client"/>,
/// await <see cref="End"/>. A second harness over the first one's journal is the process that starts again.
/// </summary>
public sealed class WorkflowHarness : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly FaultyJournal? _faulty;

    private WorkflowHarness(ServiceProvider services, IJournal journal, LogBook log)
    {
        (_services, Log) = (services, log);
        _faulty = journal as FaultyJournal;
        Journal = _faulty?.Inner ?? (InMemoryJournal)journal;
    }

    /// <summary>The services that were configured.</summary>
    public IServiceProvider Services => _services;

    /// <summary>Starts workflows and raises signals.</summary>
    public IWorkflowClient Client => Driver;

    /// <summary>The driver.</summary>
    public ReplayDriver Driver => _services.GetRequiredService<ReplayDriver>();

    /// <summary>The journal, or the one behind a <see cref="FaultyJournal"/>.</summary>
    public InMemoryJournal Journal { get; }

    /// <summary>What was logged.</summary>
    public LogBook Log { get; }

    /// <summary>Begins a driver; it takes up what is unfinished in its journal.</summary>
    /// <param name="time">The test's clock.</param>
    /// <param name="configure">Adds workflows, steps and the ports they use. Settings come from an IConfiguration added here.</param>
    /// <param name="journal">An <see cref="InMemoryJournal"/> or a <see cref="FaultyJournal"/>; a new one by default.</param>
    public static async Task<WorkflowHarness> Begin(VirtualTime time, Action<IServiceCollection> configure, IJournal? journal = null)
    {
        journal ??= new InMemoryJournal();
        var log = new LogBook();
        var services = new ServiceCollection()
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
            .AddLogging(logging => logging.AddProvider(log))
            .AddSingleton(journal)
            .AddReplayDriver();
        configure(services);
        var harness = new WorkflowHarness(services.BuildServiceProvider(), journal, log);
        await harness.Driver.StartAsync(CancellationToken.None);
        return harness;
    }

    /// <summary>Waits until an instance has ended.</summary>
    public Task End(string instanceId) => Journal.Removed(instanceId);

    /// <summary>Stops the driver as a host does; nothing can stop one that has died with its <see cref="FaultyJournal"/>.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_faulty is { IsDead: true })
        {
            return;
        }

        await Driver.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
