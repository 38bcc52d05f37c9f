using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Devices;
using Passcode.GraphSimulator.Directory;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tenant;

/// <summary>Creates the devices of <see cref="SampleTenant"/>.</summary>
internal sealed class SampleDevices(SimulatorOptions options, DateTimeOffset now)
{
    private readonly DeviceBehaviour ordinary = new(options.ConfirmAfter);
    private readonly DirectoryUser ada = User(Ada);
    private readonly DirectoryUser ben = User(Ben);
    private readonly DirectoryUser vera = User(Vera);

    public IReadOnlyList<DirectoryUser> Users => [ada, ben, vera];

    public IEnumerable<Device> All() =>
    [
        Make(IPhone, DeviceKinds.IPhone, ada, category: "Phones"),
        Make(IPad, DeviceKinds.IPad, ada, ordinary with { ConfirmAfter = TimeSpan.Zero }, "Tablets"),
        Make(PersonalIPhone, DeviceKinds.PersonalIPhone, ben),
        Make(UserEnrolledIPhone, DeviceKinds.UserEnrolledIPhone, ben),
        Make(ServiceAccountIPhone, DeviceKinds.ServiceAccountIPhone, ben),
        Make(AccountDrivenIPhone, DeviceKinds.AccountDrivenIPhone, ben),
        Make(FirstVisionPro, DeviceKinds.FirstVisionPro, ada),
        Make(VisionPro, DeviceKinds.VisionPro, ada),
        Make(OldWorkProfile, DeviceKinds.OldWorkProfile, ben),
        Make(WorkProfile, DeviceKinds.WorkProfile, ben),
        Make(WorkProfileWithoutToken, DeviceKinds.WorkProfile, ben, ordinary with { ResetTokenActive = false }),
        Make(CorporateWorkProfile, DeviceKinds.CorporateWorkProfile, ada, category: "Phones"),
        Make(FullyManaged, DeviceKinds.FullyManaged, ada, category: "Phones"),
        Make(Dedicated, DeviceKinds.Dedicated, null, category: "Warehouse"),
        Make(AospUser, DeviceKinds.AospUser, ada),
        Make(AospUserless, DeviceKinds.AospUserless, null, registered: false),
        Make(OldDeviceAdministrator, DeviceKinds.OldDeviceAdministrator, ada),
        Make(DeviceAdministrator, DeviceKinds.DeviceAdministrator, ada),
        Make(Mac, DeviceKinds.Mac, ada),
        Make(WindowsPc, DeviceKinds.WindowsPc, ada),
        Make(Chromebook, DeviceKinds.Chromebook, ada),
        Make(LinuxPc, DeviceKinds.LinuxPc, ada),
        Make(AppleTv, DeviceKinds.AppleTv, null),
        Make(Unheard, DeviceKinds.Unheard, null),
        Make(OfflineIPhone, DeviceKinds.IPhone, ada, ordinary with { Offline = true }),
        Make(WrongUnlockToken, DeviceKinds.IPhone, ada, ordinary with { Outcome = ActionState.Failed, ErrorCode = WrongUnlockTokenError }),
        Make(BeingWiped, DeviceKinds.IPhone, ada, ordinary with { ManagementState = "wipePending" }),
        Make(Twin, DeviceKinds.IPad, null, category: "Tablets"),
        Make(SecondTwin, DeviceKinds.IPad, null, category: "Tablets"),
        Make(ThirdTwin, DeviceKinds.IPad, null, category: "Tablets"),
        Make(Nobodys, DeviceKinds.IPad, null, category: "Tablets"),
        Make(AlreadyPending, DeviceKinds.FullyManaged, ada, ordinary with { Offline = true }),
        Make(ResetDaysAgo, DeviceKinds.FullyManaged, ada),
        Make(ProtectedIPhone, DeviceKinds.IPhone, vera, category: "Phones"),
        Make(StaleIPhone, DeviceKinds.IPhone, ada, ordinary with { Offline = true }, daysSinceSync: 120),
        Make(SwallowsResets, DeviceKinds.IPhone, ada, ordinary with { Swallows = true }),
        Make(ProtectedCorporateWorkProfile, DeviceKinds.CorporateWorkProfile, vera, category: "Phones"),
    ];

    private static DirectoryUser User(KnownUser user) => new(Guid.Parse(user.Id), user.UserPrincipalName, user.DisplayName);

    private Device Make(
        KnownDevice known, DeviceKind kind, DirectoryUser? user, DeviceBehaviour? behaviour = null, string category = "Unknown",
        bool registered = true, int daysSinceSync = 0) =>
        new(
            known.Number, Guid.Parse(known.Id), registered ? Guid.Parse(known.EntraDeviceId) : Guid.Empty, known.Name, known.SerialNumber, kind, user, category,
            behaviour ?? ordinary, now.AddDays(-200 - known.Number), now.AddDays(-daysSinceSync).AddMinutes(-known.Number));
}
