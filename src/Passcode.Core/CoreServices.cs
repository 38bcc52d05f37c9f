using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Health;
using Passcode.Core.Observability;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Settings;
using Passcode.Core.Statistics;

namespace Passcode.Core;

/// <summary>Registers the product's core. The host adds the ports, Graph and tables, and a Durable Task client for requests and timers.</summary>
public static class CoreServices
{
    /// <summary>Adds the core. What starts or notifies orchestrations is scoped, as the client of a Functions trigger belongs to one call.</summary>
    public static IServiceCollection AddPasscodeCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        return services
            .RefuseUnknownSections()
            .AddValidatedOptions<EligibilityOptions, EligibilityOptionsValidator>(EligibilityOptions.Section)
            .AddValidatedOptions<PollingOptions, PollingOptionsValidator>(PollingOptions.Section)
            .AddValidatedOptions<RequestOptions, RequestOptionsValidator>(RequestOptions.Section)
            .AddValidatedOptions<CallbackOptions, CallbackOptionsValidator>(CallbackOptions.Section)
            .AddValidatedOptions<TicketCommentsOptions, TicketCommentsValidator>(TicketCommentsOptions.Section)
            .AddValidatedOptions<BulkOptions, BulkOptionsValidator>(BulkOptions.Section)
            .AddValidatedOptions<PacingOptions, PacingOptionsValidator>(PacingOptions.Section)
            .AddValidatedOptions<SchedulesOptions, SchedulesValidator>(SchedulesOptions.Section)
            .AddValidatedOptions<PolicyOptions, PolicyOptionsValidator>(PolicyOptions.Section)
            .AddValidatedOptions<ApprovalOptions, ApprovalOptionsValidator>(ApprovalOptions.Section)
            .AddValidatedOptions<RevealOptions, RevealOptionsValidator>(RevealOptions.Section)
            .AddValidatedOptions<AuditOptions, AuditOptionsValidator>(AuditOptions.Section)
            .AddValidatedOptions<RetentionOptions, RetentionOptionsValidator>(RetentionOptions.Section)
            .AddSingleton<PasscodeMetrics>()
            .AddSingleton<VerifyAudit>()
            .AddSingleton<SampledAuditLog>()
            .AddSingleton<PurgeAuditLog>()
            .AddSingleton<WriteCheckpoints>()
            .AddSingleton<RecordTampering>()
            .AddSingleton<EligibilityRules>()
            .AddSingleton<CheckEligibility>()
            .AddSingleton<DeviceLookup>()
            .AddSingleton<DeviceLock>()
            .AddSingleton<GraphClock>()
            .AddSingleton<DeviceRemoval>()
            .AddSingleton<PolicyRecheck>()
            .AddSingleton<CheckInRequests>()
            .AddSingleton<PurgeDeviceLocks>()
            .AddSingleton<PurgeResets>()
            .AddSingleton<PurgeBulkRuns>()
            .AddSingleton<PurgeStatistics>()
            .AddSingleton<ILockOwners, ResetLockOwners>()
            .AddSingleton<ILockOwners, BulkRunLockOwners>()
            .AddSingleton<LatestHealth>()
            .AddSingleton<Doctor>()
            .AddRecords<PasscodeReset, IResetStore>()
            .AddRecords<BulkRun, IBulkRuns>()
            .AddSingleton<ApprovalAuditLog>()
            .AddSingleton<ResetAuditLog>()
            .AddSingleton<RevealPasscode>()
            .AddSingleton<RevealLimit>()
            .AddSingleton<SecondReader>()
            .AddSingleton<TicketClaims>()
            .AddScoped<AcceptReset>()
            .AddScoped<AcceptDelivery>()
            .AddScoped<CancelReset>()
            .AddScoped<ReconcileResets>()
            .AddSingleton<PolicyChangeAudit>()
            .AddSingleton<RecentGroupMembers>()
            .AddSingleton<DeviceScopes>()
            .AddSingleton<ProtectedDevices>()
            .AddSingleton<ResetPolicy>()
            .AddSingleton<RequesterLimits>()
            .AddSingleton<CountedRequester>()
            .AddSingleton<RecentCommands>()
            .AddSingleton<EmergencyStop>()
            .AddSingleton<FourEyes>()
            .AddSingleton<ApprovalWait>()
            .AddSingleton<CountApprovals>()
            .AddScoped<DecideReset>()
            .AddSingleton<DeviceCheck>()
            .AddSingleton<RecordedCheck>()
            .AddSingleton<AttemptResults>()
            .AddSingleton<Subscribers>()
            .AddSingleton<CallbackPublisher>()
            .AddSingleton<ResetCallbacks>()
            .AddSingleton<BulkRunCallbacks>()
            .AddSingleton<IRequestCallbackUrls>(services => services.GetRequiredService<ResetCallbacks>())
            .AddSingleton<IRequestCallbackUrls>(services => services.GetRequiredService<BulkRunCallbacks>())
            .AddScoped<RedeliverCallback>()
            .AddSingleton<PurgeDeadLetters>()
            .AddSingleton<DeliverCallbackActivity>()
            .AddSingleton<GraphPacer>()
            .AddSingleton<BulkRunAuditLog>()
            .AddSingleton<BulkApproval>()
            .AddSingleton<RevealTargetPasscode>()
            .AddSingleton<DeviceTargets>()
            .AddSingleton<BulkRunStatistics>()
            .AddSingleton<Summarize>()
            .AddScoped<ConfirmLateTargets>()
            .AddScoped<Decide<BulkRun>>()
            .AddSingleton<BulkRunContext>()
            .AddSingleton<SelectionPages>()
            .AddSingleton<SelectedGroups>()
            .AddSingleton<SelectionClaims>()
            .AddSingleton<UnfinishedRuns>()
            .AddSingleton<RunOverlaps>()
            .AddSingleton<RunComparison>()
            .AddScoped<AcceptBulkRun>()
            .AddScoped<ControlBulkRun>()
            .AddScoped<ReconcileBulkRuns>()
            .AddScoped<RunSchedules>()
            .AddScoped<ControlSchedule>()
            .AddSingleton<SelectTargetsActivity>()
            .AddSingleton<StartRunActivity>()
            .AddSingleton<AdvanceRunActivity>()
            .AddSingleton<WriteRunOutcomeActivity>()
            .AddSingleton<CheckEligibilityActivity>()
            .AddSingleton<CheckApprovalActivity>()
            .AddSingleton<IssueCommandActivity>()
            .AddSingleton<PollDeviceActionStateActivity>()
            .AddSingleton<WriteOutcomeActivity>();
    }

    private static IServiceCollection AddRecords<T, TStore>(this IServiceCollection services)
        where T : class, IApprovable<T>
        where TStore : class, IRecordStore<T> => services
        .AddSingleton<IRecordStore<T>>(provider => provider.GetRequiredService<TStore>())
        .AddSingleton<RecordUpdater<T>>()
        .AddSingleton<ApprovalGate<T>>();
}
