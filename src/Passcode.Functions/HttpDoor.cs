using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Functions.Durable;
using Passcode.Functions.Hosting;

namespace Passcode.Functions;

/// <summary>The one way in: whatever the address and the method, the API's own pipeline answers. It also decides who may do what.</summary>
public sealed class HttpDoor(ApiPipeline pipeline, TaskHub hub)
{
    /// <summary>Hands a request to the pipeline.</summary>
    [Function("Http")]
    public Task Enter(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        ArgumentNullException.ThrowIfNull(request);
        hub.Client = client;
        return pipeline.Answer(request.HttpContext);
    }
}
