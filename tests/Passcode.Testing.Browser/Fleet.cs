using System.Net;
using System.Text;
using System.Text.Json;

namespace Passcode.Testing.Browser;

/// <summary>The generated devices of the tenant, and bulk runs over them as a program would ask for them.</summary>
public sealed class Fleet(PasscodeClient api, IReadOnlyList<TenantDevice> devices)
{
    /// <summary>The most commands of a run that needs no approval.</summary>
    public const int LargestUnasked = 60;

    private int _runs;

    /// <summary>Devices whose passcode is removed.</summary>
    /// <param name="from">The first, so that scenarios have devices of their own.</param>
    /// <param name="count">How many.</param>
    public IReadOnlyList<TenantDevice> Phones(int from, int count) => From(devices.Where(device => device.IsIos), from, count);

    /// <summary>Devices that get a new passcode.</summary>
    public IReadOnlyList<TenantDevice> Androids(int count) => From(devices.Where(device => device.IsAndroid), 0, count);

    /// <summary>The serial numbers of devices, as a file.</summary>
    public static string Csv(IEnumerable<TenantDevice> devices) => $"serialNumber\n{string.Join('\n', devices.Select(device => device.SerialNumber))}\n";

    /// <summary>Asks for a run, in the name of a person who has asked for nothing else unless one is named.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> Start(string csv, string? requestedBy = null, string? key = null)
    {
        requestedBy ??= $"agent{Interlocked.Increment(ref _runs)}@contoso.example";
        using var list = new StringContent(csv, Encoding.UTF8, "text/csv");
        var path = $"api/bulk-runs/csv?requestedBy={Uri.EscapeDataString(requestedBy)}&reason=new%20shift&ticketId=CHG0042&startAutomatically=true";
        return (await api.Send(HttpMethod.Post, path, list, key)).Expect(HttpStatusCode.Accepted, HttpStatusCode.OK).Content.GetProperty("id").GetString()!;
    }

    /// <summary>A run with every kind of outcome, which has ended. There is one, however often it is asked for.</summary>
    public async Task<string> Mixed()
    {
        var csv = Csv(Phones(120, 12).Concat(Androids(8)))
            + string.Join('\n', SampleTenant.WrongUnlockToken.SerialNumber, SampleTenant.Mac.SerialNumber, SampleTenant.FirstVisionPro.SerialNumber, "no-such-device");
        var id = await Start(csv, "mixed@contoso.example", "\"a-mixed-run\"");
        await UntilEnded(id);
        return id;
    }

    /// <summary>Waits for the end of a run.</summary>
    public Task<JsonElement> UntilEnded(string id) => api.UntilRunEnded(id);

    private static List<TenantDevice> From(IEnumerable<TenantDevice> all, int from, int count)
    {
        var some = all.Skip(from).Take(count).ToList();
        Assert.Equal(count, some.Count);
        return some;
    }
}
