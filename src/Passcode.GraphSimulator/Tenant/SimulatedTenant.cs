using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Directory;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>All devices, people and groups, with indexes for fast lookups in a large tenant.</summary>
internal sealed class SimulatedTenant
{
    private static readonly string[] Indexed = ["serialNumber", "azureADDeviceId", "userPrincipalName", "deviceName"];
    private readonly Dictionary<Guid, Device> byId;
    private readonly Dictionary<string, Lazy<ILookup<string, Device>>> byField;
    private readonly Dictionary<string, DirectoryUser> users;
    private readonly Dictionary<Guid, DirectoryGroup> groups;

    public SimulatedTenant(SimulatorOptions options, DateTimeOffset now, ActionLog actions)
    {
        var sample = new SampleDevices(options, now);
        var generated = new GeneratedDevices(options, now);
        Devices = [.. sample.All(), .. generated.All()];
        byId = Devices.ToDictionary(device => device.Id);
        byField = Indexed.ToDictionary(name => name, name => new Lazy<ILookup<string, Device>>(() => Index(name)));

        DirectoryUser[] people = [.. sample.Users, .. generated.Users];
        Users = people;
        users = new(StringComparer.OrdinalIgnoreCase);
        foreach (var user in people)
            users[user.ObjectId.ToString()] = users[user.UserPrincipalName] = user;
        groups = SampleGroups.Make(Devices, people).ToDictionary(group => group.ObjectId);

        Seed(actions, SampleTenant.ResetDaysAgo, now.AddDays(-3), now);
        Seed(actions, SampleTenant.AlreadyPending, now.AddMinutes(-10), now);
    }

    public IReadOnlyList<Device> Devices { get; }

    public IReadOnlyList<DirectoryUser> Users { get; }

    /// <summary>Whether some device has other values than the indexes know.</summary>
    public bool HasOverrides { get; set; }

    public IReadOnlyList<DirectoryGroup> Groups => [.. groups.Values];

    /// <summary>Returns a device that was not removed.</summary>
    public Device? Device(string id) => AnyDevice(id) is { Behaviour.Removed: false } device ? device : null;

    public Device? AnyDevice(string id) => Guid.TryParse(id, out var guid) ? byId.GetValueOrDefault(guid) : null;

    public DirectoryUser? User(string idOrPrincipalName) => users.GetValueOrDefault(idOrPrincipalName);

    public DirectoryGroup? Group(string id) => Guid.TryParse(id, out var guid) ? groups.GetValueOrDefault(guid) : null;

    /// <summary>Null if the user does not exist.</summary>
    public IReadOnlyList<IDirectoryObject>? GroupsOf(string user) =>
        User(user) is { } member ? [.. groups.Values.Where(group => group.Contains(member))] : null;

    /// <summary>Returns the devices that can satisfy the equalities: a few if one of them is indexed, otherwise all.</summary>
    public IReadOnlyList<Device> Candidates(IReadOnlyList<(string Field, string Value)> required)
    {
        foreach (var (field, value) in required)
        {
            if (!HasOverrides && byField.GetValueOrDefault(field) is { } index && value.Length > 0)
                return [.. index.Value[value]];
        }

        return Devices;
    }

    private ILookup<string, Device> Index(string field)
    {
        var read = DeviceFilters.Fields[field].Read;
        return Devices.ToLookup(device => read(device)?.ToString() ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private void Seed(ActionLog actions, KnownDevice known, DateTimeOffset at, DateTimeOffset now)
    {
        var device = Device(known.Id)!;
        actions.Execute(device, at, "admin@contoso.example", elsewhere: true);
        device.ResetsAt(now);
    }
}
