using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Resets;
using Passcode.Functions.Durable;

namespace Passcode.Functions;

/// <summary>
/// The workflows, each under the name that its instances are stored with. A workflow that changes what a stored history depends on gets a
/// new name beside the old one.
/// </summary>
public sealed class Orchestrators(PasscodeResetWorkflow passcodeReset, BulkRunWorkflow bulkRun, CallbackDeliveryWorkflow callbackDelivery)
{
    /// <summary>The life of one reset.</summary>
    [Function("PasscodeReset_v1")]
    public Task PasscodeReset([OrchestrationTrigger] TaskOrchestrationContext context) => DurableTurn.Run(passcodeReset, context);

    /// <summary>The life of one bulk run.</summary>
    [Function("BulkRun_v1")]
    public Task BulkRun([OrchestrationTrigger] TaskOrchestrationContext context) => DurableTurn.Run(bulkRun, context);

    /// <summary>The delivery of one event to one receiver.</summary>
    [Function("CallbackDelivery_v1")]
    public Task CallbackDelivery([OrchestrationTrigger] TaskOrchestrationContext context) => DurableTurn.Run(callbackDelivery, context);
}
