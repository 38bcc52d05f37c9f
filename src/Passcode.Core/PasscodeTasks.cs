using Microsoft.DurableTask;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;

namespace Passcode.Core;

/// <summary>Registers the orchestrators and activities, the same in every host.</summary>
public static class PasscodeTasks
{
    /// <summary>Adds them all but <see cref="CallbackDeliveries.ActivityName"/>, which each host adds with a client of its own.</summary>
    public static void AddPasscodeTasks(this DurableTaskRegistry registry) => registry
        .AddOrchestrator<PasscodeResetOrchestrator>()
        .AddActivity<CheckEligibilityActivity>()
        .AddActivity<CheckApprovalActivity>()
        .AddActivity<IssueCommandActivity>()
        .AddActivity<PollDeviceActionStateActivity>()
        .AddActivity<WriteOutcomeActivity>()
        .AddOrchestrator<BulkRunOrchestrator>()
        .AddActivity<SelectTargetsActivity>()
        .AddActivity<StartRunActivity>()
        .AddActivity<AdvanceRunActivity>()
        .AddActivity<WriteRunOutcomeActivity>()
        .AddOrchestrator<CallbackDeliveryOrchestrator>()
        .AddActivity<DeliverCallbackActivity>();
}
