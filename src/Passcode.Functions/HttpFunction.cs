using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Passcode.Functions.Hosting;
using Passcode.Functions.Orchestration;

namespace Passcode.Functions;

/// <summary>The only HTTP function. The pipeline of the API handles all paths and methods, including authentication and
/// authorization.</summary>
public sealed class HttpFunction(ApiPipeline pipeline)
{
    /// <summary>Passes a request to the pipeline.</summary>
    [Function("Http")]
    public Task Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        request.HttpContext.RequestServices.Bind(client);
        return pipeline.Answer(request.HttpContext);
    }
}
