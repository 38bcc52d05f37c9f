using DurableTask.AzureStorage;
using Passcode.Adapters.Tables;
using Passcode.Core.Settings;

namespace Passcode.LocalHost.Engine;

/// <summary>The task hub of this process, with settings that were measured for a single machine.</summary>
/// <param name="Storage">A storage account with blobs, queues and tables.</param>
/// <param name="Received">What was received from its queues.</param>
/// <param name="HubName">The hub's name, the beginning of its tables, queues and containers.</param>
/// <param name="WorkerId">Unique among the processes on the hub. A process that starts again under its former id takes its partition back at once.</param>
/// <param name="DeduplicatesStarts">
/// Whether messages that come before their instance's start are dropped, as the Functions host does; otherwise no event is lost.
/// </param>
internal sealed record EngineSettings(
    StorageAccountClientProvider Storage, ReceivedMessages Received, string HubName, string WorkerId, bool DeduplicatesStarts = false)
{
    /// <summary>How long the activity of a killed process stays hidden from other processes. <see cref="EngineService"/> renews it while
    /// the activity runs.</summary>
    public static readonly TimeSpan ActivityLock = TimeSpan.FromSeconds(6);

    // How long the messages of a killed process stay hidden from other processes. The lock is not renewed between receipt and execution, so
    // the number of messages received at once is limited to what a busy machine processes within that time.
    public static readonly TimeSpan MessageLock = TimeSpan.FromSeconds(15);
    private const int MessagesAtOnce = 16;

    // An existing hub keeps its number of partitions, because its instances are distributed over them by ID.
    private const int PartitionsOfNewHub = 1;

    /// <summary>The engine's settings: the storage of the records, and a hub of its own for each table prefix.</summary>
    /// <param name="settings">All settings, complete.</param>
    /// <param name="workerId">The id that goes with the data folder; null for one of its own.</param>
    public static EngineSettings Read(IConfiguration settings, string? workerId)
    {
        var received = new ReceivedMessages();
        return new(
            EngineStorage.Read(settings.GetSection(StorageOptions.Section), received),
            received,
            settings[$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] + "PasscodeLocal",
            workerId ?? Guid.NewGuid().ToString("N"),
            settings.ReadSection<EngineOptions>(EngineOptions.Section).DeduplicatesStarts);
    }

    /// <summary>Returns the settings of the orchestration service. Reads the number of partitions from storage.</summary>
    public AzureStorageOrchestrationServiceSettings ToService(ILoggerFactory loggers) => new()
    {
        StorageAccountClientProvider = Storage,
        TaskHubName = HubName,
        WorkerId = WorkerId,
        PartitionCount = EnginePartitions.From(Storage, HubName) ?? PartitionsOfNewHub,
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
