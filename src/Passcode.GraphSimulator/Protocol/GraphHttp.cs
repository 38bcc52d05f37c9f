using System.Globalization;
using Microsoft.AspNetCore.Http.Features;

namespace Passcode.GraphSimulator.Protocol;

/// <summary>Converts requests and responses between Graph and HTTP.</summary>
internal static class GraphHttp
{
    private const string Diagnostic =
        """{"ServerInfo":{"DataCenter":"Simulator","Slice":"E","Ring":"1","ScaleUnit":"000","RoleInstance":"SIM"}}""";

    public static async Task AnswerAsync(HttpContext context, SimulatorState state, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, ended.Token);
            var simulation = state.Current;
            var request = GraphRequest.Read(
                context.Request.Method,
                $"{context.Request.Scheme}://{context.Request.Host}",
                context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
                context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
                body.ToArray(),
                simulation.Time.GetUtcNow());
            context.Response.Headers.Date = simulation.Time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture); // Kestrel would send the time of the host
            await WriteAsync(context, request, await simulation.Pipeline.AnswerAsync(request, batchItem: null, ended.Token), ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            context.Abort();
        }
    }

    private static async Task WriteAsync(HttpContext context, GraphRequest request, GraphResponse response, CancellationToken cancellationToken)
    {
        if (response.Fate == ConnectionFate.Hung)
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        if (response.Fate != ConnectionFate.Answered)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.Status;
        context.Response.Headers["request-id"] = request.RequestId;
        context.Response.Headers["client-request-id"] = request.ClientRequestId;
        context.Response.Headers["x-ms-ags-diagnostic"] = Diagnostic;
        foreach (var (name, value) in response.Headers)
            context.Response.Headers[name] = value;
        if (response.Body.IsEmpty)
            return;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body, cancellationToken);
    }
}
