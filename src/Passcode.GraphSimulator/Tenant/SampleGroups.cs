using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Directory;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>Creates the groups of <see cref="SampleTenant"/>.</summary>
internal static class SampleGroups
{
    public static IReadOnlyList<DirectoryGroup> Make(IReadOnlyList<Device> devices, IReadOnlyList<DirectoryUser> users)
    {
        // A device that is not registered in Entra ID cannot be a member of a group.
        var registered = devices.Where(device => device.EntraDeviceId != Guid.Empty).ToArray();
        var apple = Group(SampleTenant.AppleDevices, registered.Where(device => device.Kind.IsApple));
        var android = Group(SampleTenant.AndroidDevices, registered.Where(device => device.Kind.IsAndroid));
        var others = Group(SampleTenant.OtherDevices, registered.Where(device => device.Kind is { IsApple: false, IsAndroid: false }));
        var executives = Group(SampleTenant.Executives, users.Where(user => user.UserPrincipalName == SampleTenant.Vera.UserPrincipalName));
        return
        [
            Group(SampleTenant.AllDevices, [apple, android, others]),
            apple,
            android,
            others,
            Group(SampleTenant.Warehouse, registered.Where(device => device.Number == SampleTenant.Dedicated.Number || Nth(device, 10))),
            Group(SampleTenant.Classroom, registered.Where(device => device.Name == SampleTenant.Twin.Name || Nth(device, 5))),
            Group(
                SampleTenant.Pilot,
                [.. users.Where(user => user.UserPrincipalName == SampleTenant.Ben.UserPrincipalName), .. registered.Where(device => Nth(device, 100))]),
            Group(SampleTenant.AllStaff, users),
            Group(SampleTenant.ProtectedPeople, [executives]),
            executives,
        ];
    }

    private static bool Nth(Device device, int step) => device.Number >= 1000 && device.Number % step == 0;

    private static DirectoryGroup Group(KnownGroup known, IEnumerable<IDirectoryObject> members)
    {
        var group = new DirectoryGroup(Guid.Parse(known.Id), known.DisplayName);
        foreach (var member in members)
            group.Add(member);
        return group;
    }
}
