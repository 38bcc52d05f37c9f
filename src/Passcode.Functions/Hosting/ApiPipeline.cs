using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Passcode.Api;

namespace Passcode.Functions.Hosting;

/// <summary>The API's pipeline, built once.</summary>
public sealed class ApiPipeline(IServiceProvider services)
{
    private readonly RequestDelegate _pipeline = new ApplicationBuilder(services).UsePasscodeApi().Build();

    /// <summary>Answers a request. What the worker's own routing found is cleared first, or the API's would not look for itself.</summary>
    public Task Answer(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        return _pipeline(http);
    }
}
