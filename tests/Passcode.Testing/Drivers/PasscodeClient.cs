using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;

namespace Passcode.Testing.Drivers;

/// <summary>A caller of the API. It keeps every answer.</summary>
/// <param name="address">Where the API is.</param>
/// <param name="apiKey">The key that it sends; empty to send none.</param>
/// <param name="token">The token that it sends; null to send none.</param>
public sealed class PasscodeClient(Uri address, string apiKey, string? token = null) : IDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = address };
    private readonly ConcurrentQueue<ApiResponse> _answers = new();

    /// <summary>Every answer there has been.</summary>
    public IReadOnlyCollection<ApiResponse> Answers => _answers;

    /// <summary>Gets a path, or an absolute address.</summary>
    public Task<ApiResponse> Get(string path) => Send(HttpMethod.Get, path);

    /// <summary>Posts JSON.</summary>
    public Task<ApiResponse> Post(string path, object? body = null, string? idempotencyKey = null) =>
        Send(HttpMethod.Post, path, body is null ? null : new StringContent(JsonSerializer.Serialize(body, Json), Encoding.UTF8, "application/json"), idempotencyKey);

    /// <summary>Sends anything.</summary>
    /// <param name="method">The method.</param>
    /// <param name="path">A path, or an absolute address.</param>
    /// <param name="content">The body.</param>
    /// <param name="idempotencyKey">The key, when there is one.</param>
    /// <param name="key">The API key; empty to send none.</param>
    public async Task<ApiResponse> Send(HttpMethod method, string path, HttpContent? content = null, string? idempotencyKey = null, string? key = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute)) { Content = content };
        Add("X-Api-Key", key ?? apiKey);
        Add("Authorization", token is null ? null : "Bearer " + token);
        Add("Idempotency-Key", idempotencyKey);
        using var response = await _http.SendAsync(request);
        var answer = new ApiResponse(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync());
        _answers.Enqueue(answer);
        return answer;

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                request.Headers.Add(name, value);
            }
        }
    }

    /// <summary>Asks for a reset, which must be accepted.</summary>
    public async Task<ResetView> Submit(ResetSubmission ask, string? idempotencyKey = null) =>
        (await Post("api/resets", ask, idempotencyKey)).Expect(HttpStatusCode.Accepted, HttpStatusCode.OK).Read<ResetView>();

    /// <summary>Asks for a reset in the name that the token has; gives the reset's id.</summary>
    public async Task<string> SubmitInOwnName(string intuneDeviceId, string? callbackUrl = null) =>
        (await Post("api/resets", new { device = new { intuneDeviceId }, reason = "forgot it", callbackUrl }, Guid.NewGuid().ToString()))
            .Expect(HttpStatusCode.Accepted).Read<ResetView>().Id;

    /// <summary>Reads a reset with its timeline.</summary>
    public async Task<ResetView> Reset(string id) => (await Get($"api/resets/{id}")).Expect(HttpStatusCode.OK).Read<ResetView>();

    /// <summary>Reads a reset until it has ended.</summary>
    public Task<ResetView> UntilEnded(string id) => Poll.Until(() => Reset(id), reset => reset.HasEnded);

    /// <summary>Reads a reset until it is in a state.</summary>
    public Task<ResetView> Until(string id, string status) => Poll.Until(() => Reset(id), reset => reset.Status == status);

    /// <summary>Asks for a reset and waits for its end.</summary>
    public async Task<ResetView> SubmitAndWait(ResetSubmission ask, string? idempotencyKey = null) => await UntilEnded((await Submit(ask, idempotencyKey)).Id);

    /// <summary>Reads a bulk run until a condition holds.</summary>
    public Task<JsonElement> UntilRun(string id, Func<JsonElement, bool> condition, TimeSpan? timeout = null) =>
        Poll.Until(async () => (await Get($"api/bulk-runs/{id}")).Expect(HttpStatusCode.OK).Content, condition, timeout);

    /// <summary>Reads a bulk run until it has ended.</summary>
    public Task<JsonElement> UntilRunEnded(string id, TimeSpan? timeout = null) =>
        UntilRun(id, run => run.GetProperty("endedAt").ValueKind == JsonValueKind.String, timeout);

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();
}
