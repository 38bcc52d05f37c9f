using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Faults;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Protocol;

namespace Passcode.Testing.Drivers;

/// <summary>The truth about what happened to the simulated devices, and the means to make things go wrong.</summary>
public sealed class SimulatorClient : IDisposable
{
    private readonly HttpClient _http;

    /// <summary>A client of the simulator at an address, with or without <c>_simulator</c> at its end.</summary>
    public SimulatorClient(Uri address)
    {
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "none");
    }

    /// <summary>When the passcode of a device was really reset.</summary>
    public async Task<IReadOnlyList<DateTimeOffset>> Resets(string deviceId) =>
        [.. (await Read<DeviceResets[]>($"_simulator/resets?deviceId={deviceId}")).SelectMany(device => device.Times)];

    /// <summary>Every device whose passcode was really reset, how often and when.</summary>
    public async Task<IReadOnlyList<DeviceResets>> AllResets() => await Read<DeviceResets[]>("_simulator/resets");

    /// <summary>Every passcode that exists.</summary>
    public async Task<IReadOnlyList<MadePasscode>> Passcodes() => await Read<MadePasscode[]>("_simulator/passcodes");

    /// <summary>The requests received after one.</summary>
    public async Task<IReadOnlyList<LoggedRequest>> Requests(long after = 0) => await Read<LoggedRequest[]>($"_simulator/requests?after={after}");

    /// <summary>The reset commands received for a device.</summary>
    public async Task<IReadOnlyList<LoggedRequest>> Commands(string deviceId) =>
        [.. (await Requests()).Where(request => request.Kind == RequestKind.Post && request.Path.Contains(deviceId, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Changes how a device behaves.</summary>
    public Task Change(string deviceId, DeviceChange change) => Post($"_simulator/devices/{deviceId}", change);

    /// <summary>Makes requests go wrong, until it is disposed.</summary>
    public async Task<IAsyncDisposable> Arm(FaultRule rule)
    {
        using var answer = await _http.PostAsJsonAsync(Address("_simulator/faults"), rule, SimulatorJson.Options);
        answer.EnsureSuccessStatusCode();
        var armed = await answer.Content.ReadFromJsonAsync<ArmedFault>(SimulatorJson.Options);
        return new Disarm(() => _http.DeleteAsync(Address($"_simulator/faults/{armed!.Id}")));
    }

    /// <summary>How often a fault with this rule has hit.</summary>
    public async Task<int> Hits(FaultRule rule) =>
        (await Read<ArmedFault[]>("_simulator/faults")).Where(fault => fault.Rule == rule).Sum(fault => fault.Fired);

    /// <summary>The generated devices, in the order of Graph's own list.</summary>
    public async Task<IReadOnlyList<TenantDevice>> GeneratedDevices()
    {
        var devices = new List<TenantDevice>();
        string? next = "v1.0/deviceManagement/managedDevices?$select=id,serialNumber,operatingSystem";
        while (next is not null)
        {
            var page = await _http.GetFromJsonAsync<JsonElement>(Address(next));
            devices.AddRange(page.GetProperty("value").EnumerateArray().Select(TenantDevice.Read));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        return [.. devices.Where(device => device.SerialNumber.StartsWith("GEN", StringComparison.Ordinal))];
    }

    /// <summary>Generated devices of a kind; fails if the tenant has fewer.</summary>
    public async Task<IReadOnlyList<TenantDevice>> GeneratedDevices(int count, Func<TenantDevice, bool> isOfKind)
    {
        List<TenantDevice> devices = [.. (await GeneratedDevices()).Where(isOfKind).Take(count)];
        return devices.Count == count ? devices : throw new InvalidOperationException($"The tenant has only {devices.Count} of {count} devices.");
    }

    /// <inheritdoc />
    public void Dispose() => _http.Dispose();

    private async Task Post<T>(string path, T body)
    {
        using var answer = await _http.PostAsJsonAsync(Address(path), body, SimulatorJson.Options);
        answer.EnsureSuccessStatusCode();
    }

    private async Task<T> Read<T>(string path) => (await _http.GetFromJsonAsync<T>(Address(path), SimulatorJson.Options))!;

    private static Uri Address(string path) => new(path, UriKind.RelativeOrAbsolute);

    private sealed class Disarm(Func<Task> disarm) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await disarm();
    }
}
