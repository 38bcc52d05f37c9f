using System.Net.Http.Headers;
using System.Net.Http.Json;
using Passcode.Adapters.Graph;
using Passcode.Core.Callbacks;

namespace Passcode.Adapters.Callbacks.WriteBack;

/// <summary>Sends requests to the API of one helpdesk.</summary>
internal sealed class HelpdeskHttpClient(HttpClient client, string baseUrl, AuthenticationHeaderValue authorization, TimeProvider time)
{
    /// <summary>Sends a body and maps the response to a delivery result.</summary>
    public async Task<DeliveryResult> Send(HttpMethod method, string path, object body, CancellationToken cancellationToken)
    {
        using var response = await Send(method, path, JsonContent.Create(body), cancellationToken);
        return Evaluate(response);
    }

    /// <summary>Reads a document, or returns the delivery result if there is none.</summary>
    public async Task<(T? Document, DeliveryResult? Problem)> Read<T>(string path, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await Send(HttpMethod.Get, path, null, cancellationToken);
        return Evaluate(response) is not DeliveryResult.Delivered and var problem
            ? (null, problem)
            : (await response.Content.ReadFromJsonAsync<T>(cancellationToken), null);
    }

    private async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, baseUrl.TrimEnd('/') + path) { Content = content };
        request.Headers.Authorization = authorization;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Passcode", null));
        return await client.SendAsync(request, cancellationToken);
    }

    // A missing ticket or a rejected comment is a permanent failure. A wrong password is not, because it can be corrected.
    private DeliveryResult Evaluate(HttpResponseMessage response) => (int)response.StatusCode switch
    {
        >= 200 and < 300 => new DeliveryResult.Delivered(),
        var status and (400 or 404 or 405 or 410 or 422) => new DeliveryResult.Refused($"The helpdesk returned status {status}."),
        var status => new DeliveryResult.Failed($"The helpdesk returned status {status}.", RetryAfter.Parse(response, time)),
    };
}
