using Passcode.Api.Authentication;
using Passcode.Api.Resets;
using Passcode.Core;

namespace Passcode.LocalHost.Demo;

/// <summary>Calls the API over HTTP, as any other caller does.</summary>
internal sealed class DemoApi : IDisposable
{
    private const string Agent = "agent@contoso.example";

    private readonly HttpClient _http;

    public DemoApi(Uri address, string apiKey)
    {
        _http = new HttpClient { BaseAddress = address };
        _http.DefaultRequestHeaders.Add(LocalKeyOptions.Header, apiKey);
    }

    public async Task<ResetResource> Submit(SampleTicket ticket, CancellationToken cancellationToken)
    {
        var body = new ResetBody(ticket.Device, ticket.Id, ticket.Title, Agent);
        using var answer = await _http.PostAsJsonAsync("api/resets", body, PasscodeJson.Options, cancellationToken);
        return await Read(answer, cancellationToken);
    }

    public async Task<ResetResource> Get(string id, CancellationToken cancellationToken)
    {
        using var answer = await _http.GetAsync(new Uri($"api/resets/{id}", UriKind.Relative), cancellationToken);
        return await Read(answer, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<ResetResource> Read(HttpResponseMessage answer, CancellationToken cancellationToken) =>
        answer.IsSuccessStatusCode
            ? (await answer.Content.ReadFromJsonAsync<ResetResource>(PasscodeJson.Options, cancellationToken))!
            : throw new HttpRequestException(
                $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellationToken)}", null, answer.StatusCode);
}
