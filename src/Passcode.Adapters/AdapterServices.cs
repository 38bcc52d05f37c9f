using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Blobs;
using Passcode.Adapters.Calendars;
using Passcode.Adapters.Callbacks;
using Passcode.Adapters.Callbacks.WriteBack;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Signatures;
using Passcode.Adapters.Tables;
using Passcode.Adapters.Tables.Audit;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Health;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Settings;
using Passcode.Core.Statistics;

namespace Passcode.Adapters;

/// <summary>Registers the implementations of Core's ports: Microsoft Graph, Table storage and callbacks.</summary>
public static class AdapterServices
{
    /// <summary>Adds the adapters. Their settings are under <c>Passcode:Graph</c>, <c>Passcode:Storage</c> and
    /// <c>Passcode:Callbacks</c>.</summary>
    public static IServiceCollection AddPasscodeAdapters(this IServiceCollection services) => services
        .AddValidatedOptions<GraphOptions, GraphOptionsValidator>(GraphOptions.Section)
        .AddValidatedOptions<StorageOptions, StorageOptionsValidator>(StorageOptions.Section)
        .AddSingleton<GraphObserver>()
        .AddSingleton<GraphConnection>()
        .AddSingleton<GraphReads>()
        .AddSingleton<IGraphProbe, GraphProbe>()
        .AddSingleton<GraphBatch>()
        .AddSingleton<GroupMemberPager>()
        .AddSingleton<DeviceResolution>()
        .AddSingleton<DeviceRereads>()
        .AddSingleton<IManagedDevices, GraphManagedDevices>()
        .AddSingleton<IDeviceSearch, GraphDeviceSearch>()
        .AddSingleton<IDeviceBatches, GraphDeviceBatches>()
        .AddSingleton<IDeviceSelections, GraphDeviceSelections>()
        .AddSingleton<IGroupMembers, GraphGroupMembers>()
        .AddSingleton<IGroupDirectory, GraphGroupDirectory>()
        .AddSingleton<ITemporaryPasscodes, GraphTemporaryPasscodes>()
        .AddValidatedOptions<RecordOptions, RecordOptionsValidator>(RecordOptions.Section)
        .AddSingleton<IRecordSigner, RecordSigner>()
        .AddSingleton<RowSignatures>()
        .AddSingleton<StorageTables>()
        .AddSingleton<IStorageProbe, StorageProbe>()
        .AddSingleton<ISignedRecords, TableSignedRecords>()
        .AddSingleton<ResetListing>()
        .AddSingleton<IResetStore, TableResetStore>()
        .AddSingleton<IDeviceLocks, TableDeviceLocks>()
        .AddSingleton<IIdempotencyKeys, TableIdempotencyKeys>()
        .AddSingleton<IBulkRuns, TableBulkRuns>()
        .AddSingleton<IBulkTargets, TableBulkTargets>()
        .AddSingleton<IBulkLists, TableBulkLists>()
        .AddSingleton<IBudgetStore, TableBudgets>()
        .AddSingleton<IVersionedDocuments, TableVersionedDocuments>()
        .AddSingleton<IPendingApprovals, TablePendingApprovals>()
        .AddSingleton<ISubscriptions, TableSubscriptions>()
        .AddSingleton<IDeadLetters, TableDeadLetters>()
        .AddAudit()
        .AddSingleton<ISchedules, TableSchedules>()
        .AddSingleton<IStatistics, TableStatistics>()
        .AddSingleton<ICalendar, CronCalendar>()
        .AddCallbacks();

    private static IServiceCollection AddAudit(this IServiceCollection services) => services
        .AddSingleton<BlobCheckpoints>()
        .AddSingleton<IAuditCheckpoints>(provider => provider.GetRequiredService<BlobCheckpoints>())
        .AddSingleton<AuditSegments>()
        .AddSingleton<AuditIds>()
        .AddSingleton<AuditWriter>()
        .AddSingleton<AuditRemoval>()
        .AddSingleton<IAuditLog, TableAuditLog>()
        .AddSingleton<IAuditRecords, TableAuditRecords>();

    private static IServiceCollection AddCallbacks(this IServiceCollection services) => services
        .AddSingleton<INetwork, SystemNetwork>()
        .AddSingleton<PublicCallbackUrlPolicy>()
        .AddSingleton<ICallbackUrlPolicy>(provider => provider.GetRequiredService<PublicCallbackUrlPolicy>())
        .AddSingleton<ReceiverConnections>()
        .AddSingleton<CallbackSender>()
        .AddSingleton<ITicketCommentWriter, ServiceNowWriter>()
        .AddSingleton<ITicketCommentWriter, ZendeskWriter>()
        .AddSingleton<ITicketCommentWriter, FreshserviceWriter>()
        .AddSingleton<ITicketCommentWriter, JiraWriter>()
        .AddSingleton<TicketComments>()
        .AddSingleton(provider => new LimitedDeliveries(
            provider.GetRequiredService<CallbackSender>(),
            provider.GetRequiredService<TicketComments>(),
            provider.GetRequiredService<IOptions<CallbackOptions>>(),
            provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ICallbackSender>(provider => provider.GetRequiredService<LimitedDeliveries>())
        .AddSingleton<ITicketComments>(provider => provider.GetRequiredService<LimitedDeliveries>())
        .AddOptionsValidator<TicketCommentsOptions, CommentSettingsValidator>(TicketCommentsOptions.Section);
}
