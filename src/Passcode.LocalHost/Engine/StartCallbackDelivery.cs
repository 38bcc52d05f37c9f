using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Passcode.Core.Callbacks;
using Passcode.Core.Orchestration;

namespace Passcode.LocalHost.Engine;

/// <summary>The activity that starts a callback delivery. In the Functions app it is a function, because only a function can have a Durable
/// Task client.</summary>
[DurableTask(CallbackDeliveries.ActivityName)]
internal sealed class StartCallbackDelivery(DurableTaskClient client, IHostApplicationLifetime host) : ApplicationActivity<CallbackDelivery, string>(host)
{
    public override Task<string> Execute(CallbackDelivery input, CancellationToken cancellationToken) => client.StartCallbackDelivery(input, cancellationToken);
}
