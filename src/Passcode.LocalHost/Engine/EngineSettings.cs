using DurableTask.AzureStorage;
using Passcode.Adapters.Tables;

namespace Passcode.LocalHost.Engine;

/// <summary>The task hub of this process, with settings that were measured for a single machine.</summary>
/// <param name="Storage">A storage account with blobs, queues and tables.</param>
/// <param name="HubName">The name of the hub, which is the prefix of its tables, queues and containers.</param>
/// <param name="WorkerId">Unique among the processes on the hub. A process that restarts with the same ID takes over its partition
/// immediately.</param>
/// <param name="DeduplicatesStarts">Whether messages that arrive before their instance has started are dropped, as on the Functions
/// host.</param>
internal sealed record EngineSettings(StorageAccountClientProvider Storage, string HubName, string WorkerId, bool DeduplicatesStarts = false)
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

    /// <summary>Reads the settings of the engine: the storage of the records, and one hub for each table prefix.</summary>
    /// <param name="settings">The complete configuration.</param>
    /// <param name="workerId">The worker ID of the data folder; null to generate one.</param>
    public static EngineSettings Read(IConfiguration settings, string? workerId) => new(
        EngineStorage.Read(settings.GetSection(StorageOptions.Section)),
        settings[$"{StorageOptions.Section}:{nameof(StorageOptions.TablePrefix)}"] + "PasscodeLocal",
        workerId ?? Guid.NewGuid().ToString("N"),
        settings.GetValue<bool>($"{EngineOptions.Section}:{nameof(EngineOptions.DeduplicatesStarts)}"));

    /// <summary>Returns the settings of the orchestration service. Reads the number of partitions from storage.</summary>
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
