using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Passcode.Api;

namespace Passcode.Functions.Hosting;

/// <summary>The pipeline of the API, built once.</summary>
public sealed class ApiPipeline(IServiceProvider services)
{
    private readonly RequestDelegate _pipeline = new ApplicationBuilder(services).UsePasscodeApi().Build();

    /// <summary>Handles a request. The endpoint of the worker's own routing is cleared first, because it would prevent the routing of the
    /// API.</summary>
    public Task Answer(HttpContext http)
    {
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return _pipeline(http);
    }
}
