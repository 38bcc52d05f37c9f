using Microsoft.DurableTask;
using Microsoft.Extensions.Hosting;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;
using Passcode.LocalHost.Engine;

namespace Passcode.Functions.Tests.Scenarios;

/// <summary>The app's activity function, called with a client as the Functions host calls it.</summary>
[DurableTask(CallbackDeliveries.ActivityName)]
internal sealed class CallbackDeliveryFunction(EngineClient client, IHostApplicationLifetime host) : ApplicationActivity<CallbackDelivery, string>(host)
{
    public override Task<string> Execute(CallbackDelivery input, CancellationToken cancellationToken) =>
        Passcode.Functions.Orchestration.StartCallbackDelivery.Run(input, client, cancellationToken);
}
