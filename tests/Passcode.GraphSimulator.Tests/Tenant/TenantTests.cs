using System.Reflection;
using System.Text.Json;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;

namespace Passcode.GraphSimulator.Tests.Tenant;

public sealed class TenantTests(SharedGraph shared) : IClassFixture<SharedGraph>
{
    private const string Everything = "v1.0/deviceManagement/managedDevices?$select=id,deviceName,serialNumber,azureADDeviceId,operatingSystem,imei";

    [Fact]
    public async Task Every_named_device_exists_under_its_identifiers()
    {
        var graph = shared.Graph;
        var named = typeof(SampleTenant).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<KnownDevice>().OrderBy(device => device.Number).ToArray();

        var listed = await graph.GetAsync(Everything);

        Assert.Equal(
            named.Select(device => (device.Id, device.Name, device.SerialNumber)),
            listed.Rows.Select(row => (Text(row, "id"), Text(row, "deviceName"), Text(row, "serialNumber"))));
        Assert.Equal(Enumerable.Range(1, named.Length), named.Select(device => device.Number));
        Assert.Equal(SampleTenant.IPhone.Imei, listed.Rows[0].GetProperty("imei").GetString());
        Assert.Each(listed.Rows.Zip(named).Where(pair => pair.Second != SampleTenant.AospUserless), pair =>
            Assert.Equal(pair.Second.EntraDeviceId, pair.First.GetProperty("azureADDeviceId").GetString()));
    }

    [Theory]
    [InlineData("operatingSystem", 12)]
    [InlineData("managedDeviceOwnerType", 3)]
    [InlineData("managementState", 2)]
    public async Task The_sample_varies(string property, int values)
    {
        var graph = shared.Graph;

        var listed = await graph.GetAsync($"v1.0/deviceManagement/managedDevices?$select={property}");

        Assert.Equal(values, listed.Rows.Select(row => row.GetProperty(property).GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_seed_always_gives_the_same_devices()
    {
        async Task<string> DevicesAsync(long seed)
        {
            await using var graph = await Graph.StartAsync(new() { Devices = 200, Seed = seed });
            var answer = await graph.GetAsync(Everything);
            return string.Join('\n', answer.Rows.Select(row => row.ToString()));
        }

        var devices = await DevicesAsync(5);

        Assert.Equal(devices, await DevicesAsync(5));
        Assert.NotEqual(devices, await DevicesAsync(6));
    }

    [Fact]
    public async Task Generated_devices_are_mixed_and_mostly_resettable()
    {
        await using var graph = await Graph.StartAsync(new() { Devices = 900 });

        var systems = (await graph.GetAsync(Everything)).Rows.Skip(37).CountBy(row => row.GetProperty("operatingSystem").GetString()!).ToDictionary();

        Assert.Equal(900, systems.Values.Sum());
        Assert.Equal(["Android", "AndroidEnterprise", "AndroidForWork", "Windows", "iOS", "iPadOS", "macOS"], systems.Keys.Order(StringComparer.Ordinal));
        Assert.InRange(systems["Windows"] + systems["macOS"], 20, 90);
    }

    [Fact]
    public async Task Generated_devices_and_people_have_names_of_their_own()
    {
        await using var graph = await Graph.StartAsync(new() { Devices = 6000 }); // more people than there are names

        var rows = (await graph.GetAsync("v1.0/deviceManagement/managedDevices?$select=deviceName,userPrincipalName,serialNumber&$top=1000")).Rows
            .Where(row => Text(row, "serialNumber").StartsWith("GEN", StringComparison.Ordinal)).ToArray();
        var names = rows.Select(row => Text(row, "deviceName")).ToArray();

        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Each(names, name => Assert.Matches("^([A-Z]+-[A-Z]+[0-9]*-(IPHONE|IPAD|ANDROID|PC|MAC)(-2)?|SCANNER-[0-9]+)$", name));
        Assert.Each(rows, row => Assert.Matches("^([a-z]+\\.[a-z]+[0-9]*@contoso\\.example)?$", Text(row, "userPrincipalName")));
    }

    [Fact]
    public async Task A_hundred_thousand_devices_fit_in_memory_well()
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await using var graph = await Graph.StartAsync(new() { Devices = 100_000 });
        var used = GC.GetTotalMemory(forceFullCollection: true) - before;

        Assert.InRange(used, 1_000_000, 100_000_000);
    }

    private static string Text(JsonElement row, string property) => row.GetProperty(property).GetString()!;
}
