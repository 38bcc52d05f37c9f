using DurableTask.AzureStorage;
using Passcode.Adapters.Tables;
using Passcode.Core;

namespace Passcode.LocalHost.Engine;

/// <summary>The task hub of this process, with settings measured for one machine.</summary>
/// <param name="Storage">A storage account with blobs, queues and tables.</param>
/// <param name="HubName">The hub's name, the beginning of its tables, queues and containers.</param>
/// <param name="WorkerId">Unique among the processes on the hub. A process that starts again under its former id takes its partition back at once.</param>
/// <param name="DeduplicatesStarts">
/// Whether messages that come before their instance's start are dropped, as the Functions host does; otherwise no event is lost.
/// </param>
internal sealed record EngineSettings(StorageAccountClientProvider Storage, string HubName, string WorkerId, bool DeduplicatesStarts = false)
{
    /// <summary>How long the activity of a killed process is hidden from the next one; <see cref="EngineService"/> renews it.</summary>
    public static readonly TimeSpan ActivityLock = TimeSpan.FromSeconds(6);

    // How long what a killed process had received of an orchestration is hidden from the next one. Nothing renews it between its receipt and
    // its turn, so no more is received at once than a busy machine works off well within that time.
    public static readonly TimeSpan MessageLock = TimeSpan.FromSeconds(15);
    private const int MessagesAtOnce = 16;

    // A hub that somebody made with more keeps them: its instances are spread over them by their ids.
    private const int PartitionsOfNewHub = 1;

    /// <summary>The engine's settings: the storage of the records, and a hub of its own for each table prefix.</summary>
    /// <param name="settings">All settings, complete.</param>
    /// <param name="workerId">The id that goes with the data folder; null for one of its own.</param>
    public static EngineSettings Read(IConfiguration settings, string? workerId) => new(
        EngineStorage.Read(settings.GetSection(StorageOptions.Section)),
        settings[$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] + "PasscodeLocal",
        workerId ?? Guid.NewGuid().ToString("N"),
        settings.ReadSection<EngineOptions>(EngineOptions.Section).DeduplicatesStarts);

    /// <summary>The settings of the service. Looks in storage for the hub.</summary>
    public AzureStorageOrchestrationServiceSettings ToService(ILoggerFactory loggers) => new()
    {
        StorageAccountClientProvider = Storage,
        TaskHubName = HubName,
        WorkerId = WorkerId,
        PartitionCount = EnginePartitions.Of(Storage, HubName) ?? PartitionsOfNewHub,
        MaxQueuePollingInterval = TimeSpan.FromMilliseconds(100),
        ControlQueueVisibilityTimeout = MessageLock,
        ControlQueueBatchSize = MessagesAtOnce,
        ControlQueueBufferThreshold = MessagesAtOnce,
        MaxConcurrentTaskOrchestrationWorkItems = MessagesAtOnce,
        WorkItemQueueVisibilityTimeout = ActivityLock,
        LeaseInterval = TimeSpan.FromSeconds(30),
        LeaseRenewInterval = TimeSpan.FromSeconds(10),
        LeaseAcquireInterval = TimeSpan.FromSeconds(10),
        MaxConcurrentTaskActivityWorkItems = 64,
        UseAppLease = false,
        UseTablePartitionManagement = true,
        ThrowExceptionOnInvalidDedupeStatus = true,
        DisableExecutionStartedDeduplication = !DeduplicatesStarts,
        LoggerFactory = loggers,
    };
}
