using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Budgets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Observability;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Workflows;

namespace Passcode.Core;

/// <summary>Registers the product's core. The host adds the ports: Graph, tables, and a workflow client.</summary>
public static class CoreServices
{
    /// <summary>Adds the core.</summary>
    public static IServiceCollection AddPasscodeCore(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        return services
            .AddValidatedOptions<EligibilityOptions, EligibilityOptionsValidator>(EligibilityOptions.Section)
            .AddValidatedOptions<PollingOptions, PollingOptionsValidator>(PollingOptions.Section)
            .AddValidatedOptions<RequestOptions, RequestOptionsValidator>(RequestOptions.Section)
            .AddValidatedOptions<CallbackOptions, CallbackOptionsValidator>(CallbackOptions.Section)
            .AddValidatedOptions<BulkOptions, BulkOptionsValidator>(BulkOptions.Section)
            .AddValidatedOptions<PolicyOptions, PolicyOptionsValidator>(PolicyOptions.Section)
            .AddValidatedOptions<ApprovalOptions, ApprovalOptionsValidator>(ApprovalOptions.Section)
            .AddValidatedOptions<RevealOptions, RevealOptionsValidator>(RevealOptions.Section)
            .AddValidatedOptions<AuditOptions, AuditOptionsValidator>(AuditOptions.Section)
            .AddSingleton<PasscodeMetrics>()
            .AddSingleton<VerifyAudit>()
            .AddSingleton<ForgetAudit>()
            .AddSingleton<EligibilityRules>()
            .AddSingleton<CheckEligibility>()
            .AddSingleton<DeviceLookup>()
            .AddSingleton<DeviceHold>()
            .AddSingleton<ResetRecords>()
            .AddSingleton<ResetEvidence>()
            .AddSingleton<RevealPasscode>()
            .AddSingleton<RevealLimit>()
            .AddSingleton<AcceptReset>()
            .AddSingleton<AcceptDelivery>()
            .AddSingleton<CancelReset>()
            .AddSingleton<ReconcileResets>()
            .AddSingleton<PolicyInForce>()
            .AddSingleton<ProtectedDevices>()
            .AddSingleton<ResetPolicy>()
            .AddSingleton<RequesterLimits>()
            .AddSingleton<EmergencyStop>()
            .AddSingleton<FourEyes>()
            .AddSingleton<ApprovalWait>()
            .AddSingleton<CountApprovals>()
            .AddSingleton<DecideReset>()
            .AddSingleton<ResetTrail>()
            .AddSingleton<DeviceCheck>()
            .AddSingleton<Subscribers>()
            .AddSingleton<TellReceivers>()
            .AddSingleton<RedeliverCallback>()
            .AddSingleton<ForgetDeadLetters>()
            .AddWorkflow<CallbackDeliveryWorkflow>()
            .AddStep<DeliverCallback, DeliveryInput, DeliveryProgress>(DeliverySteps.Deliver)
            .AddSingleton<SingleSends>()
            .AddSingleton<GraphBudgets>()
            .AddSingleton<BulkRecords>()
            .AddSingleton<BulkTrail>()
            .AddSingleton<BulkApproval>()
            .AddSingleton<DecideBulkRun>()
            .AddSingleton<BulkWork>()
            .AddSingleton<SelectionPages>()
            .AddSingleton<RequestBulkRun>()
            .AddSingleton<SteerBulkRun>()
            .AddSingleton<RunSchedules>()
            .AddWorkflow<BulkRunWorkflow>()
            .AddStep<SelectTargets, BulkStepInput, BulkProgress>(BulkSteps.Select)
            .AddStep<StartRun, BulkStepInput, BulkProgress>(BulkSteps.Start)
            .AddStep<AdvanceRun, BulkStepInput, BulkProgress>(BulkSteps.Advance)
            .AddStep<EndRun, EndRunInput, BulkRunStatus>(BulkSteps.End)
            .AddWorkflow<PasscodeResetWorkflow>()
            .AddStep<PrepareReset, ResetStepInput, ResetProgress>(ResetSteps.Prepare)
            .AddStep<IssueReset, ResetStepInput, ResetProgress>(ResetSteps.Issue)
            .AddStep<WatchReset, ResetStepInput, ResetProgress>(ResetSteps.Watch)
            .AddStep<EndReset, EndResetInput, ResetStatus>(ResetSteps.End);
    }

    private static IServiceCollection AddWorkflow<TWorkflow>(this IServiceCollection services)
        where TWorkflow : class, IWorkflowDefinition =>
        services.AddSingleton<TWorkflow>().AddSingleton<IWorkflowDefinition>(provider => provider.GetRequiredService<TWorkflow>());

    private static IServiceCollection AddStep<TBody, TInput, TOutput>(this IServiceCollection services, Step<TInput, TOutput> step)
        where TBody : class, IStepBody<TInput, TOutput> =>
        services.AddSingleton<TBody>().AddSingleton(StepBinding.To<TBody, TInput, TOutput>(step));
}
