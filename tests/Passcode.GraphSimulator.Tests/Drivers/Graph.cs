using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;
using Passcode.Testing.Drivers;

namespace Passcode.GraphSimulator.Tests.Drivers;

/// <summary>A started simulator with a clock that only the test moves, and a caller of it.</summary>
internal sealed class Graph : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly GraphSimulatorHost host;
    private readonly HttpClient http;

    private Graph(GraphSimulatorHost host, FakeTimeProvider time)
    {
        this.host = host;
        Time = time;
        http = new HttpClient { BaseAddress = host.BaseAddress, Timeout = Poll.Timeout };
    }

    public FakeTimeProvider Time { get; }

    public static async Task<Graph> StartAsync(SimulatorOptions? options = null)
    {
        var time = new FakeTimeProvider(Start);
        return new Graph(await GraphSimulatorHost.StartAsync(options ?? new SimulatorOptions(), time), time);
    }

    public static string Path(KnownDevice device) => $"deviceManagement/managedDevices/{device.Id}";

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, null, headers);

    public Task<Answer> ListAsync(string filter) =>
        GetAsync($"v1.0/deviceManagement/managedDevices?$select=deviceName&$filter={Uri.EscapeDataString(filter)}");

    public Task<Answer> PostAsync(string path, string? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers);

    public Task<Answer> ResetAsync(KnownDevice device) => PostAsync($"v1.0/{Path(device)}/resetPasscode");

    public async Task<IReadOnlyList<JsonElement>> ResultsAsync(KnownDevice device, string version = "v1.0")
    {
        var answer = await GetAsync($"{version}/{Path(device)}?$select=id,deviceActionResults");
        return [.. answer.Json.GetProperty("deviceActionResults").EnumerateArray()];
    }

    /// <summary>State and error code of the newest result.</summary>
    public async Task<(string? State, int ErrorCode)> StateAsync(KnownDevice device)
    {
        var last = (await ResultsAsync(device))[^1];
        return (last.GetProperty("actionState").GetString(), last.GetProperty("errorCode").GetInt32());
    }

    public async Task<DeviceReport> ChangeAsync(KnownDevice device, DeviceChange change) =>
        await InspectAsync<DeviceReport>($"devices/{device.Id}", change);

    public async Task<ArmedFault> FaultAsync(FaultRule rule) => await InspectAsync<ArmedFault>("faults", rule);

    public async Task<T> InspectAsync<T>(string path) => (await http.GetFromJsonAsync<T>(Inspection(path), SimulatorJson.Options))!;

    public async Task<Answer> BatchAsync(string body, string version = "v1.0") => await PostAsync($"{version}/$batch", body);

    public async Task<int> ResetCountAsync(KnownDevice device) =>
        (await InspectAsync<DeviceResets[]>($"resets?deviceId={device.Id}")).Sum(resets => resets.Count);

    public async Task<Answer> SendAsync(HttpMethod method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(host.BaseAddress, path));
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (!headers.Any(header => header.Name == "Authorization"))
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer any");
        foreach (var (name, value) in headers.Where(header => header.Value.Length > 0))
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return new Answer(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await host.DisposeAsync();
    }

    private static Uri Inspection(string path) => new($"_simulator/{path}", UriKind.Relative);

    private async Task<T> InspectAsync<T>(string path, object body)
    {
        using var response = await http.PostAsJsonAsync(Inspection(path), body, SimulatorJson.Options);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(SimulatorJson.Options))!;
    }
}
