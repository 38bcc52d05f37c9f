using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Scenarios;

/// <summary>How the reset of a sample device ends.</summary>
/// <param name="Title">The device in words.</param>
/// <param name="Id">Its Intune id.</param>
/// <param name="Status">The state that its reset stays in.</param>
/// <param name="Effect">What the reset does, or would have done.</param>
/// <param name="Reason">Why it came to nothing.</param>
internal sealed record ExpectedDevice(string Title, string Id, string Status, string? Effect, string? Reason)
{
    private const string Removed = "passcodeRemoved";
    private const string NewForDevice = "newDevicePasscode";
    private const string NewForProfile = "newWorkProfilePasscode";

    /// <summary>Every device of the sample tenant.</summary>
    public static IReadOnlyList<ExpectedDevice> All { get; } =
    [
        Completes("iPhone", SampleTenant.IPhone, Removed),
        Completes("iPad", SampleTenant.IPad, Removed),
        Completes("personal iPhone", SampleTenant.PersonalIPhone, Removed),
        Refused("iPhone, user enrollment", SampleTenant.UserEnrolledIPhone),
        Refused("iPhone, user enrollment with a service account", SampleTenant.ServiceAccountIPhone),
        Refused("iPhone, account-driven user enrollment", SampleTenant.AccountDrivenIPhone),
        Refused("visionOS 1.0", SampleTenant.FirstVisionPro),
        Completes("visionOS 2.5", SampleTenant.VisionPro, Removed),
        Refused("personal work profile, Android 7", SampleTenant.OldWorkProfile),
        Completes("personal work profile, Android 14", SampleTenant.WorkProfile, NewForProfile),
        Ends("personal work profile, token not active", SampleTenant.WorkProfileWithoutToken, "notSupported", NewForProfile, "resetTokenNotActive"),
        Completes("corporate work profile", SampleTenant.CorporateWorkProfile, NewForProfile),
        Completes("fully managed", SampleTenant.FullyManaged, NewForDevice),
        Completes("dedicated", SampleTenant.Dedicated, NewForDevice),
        Completes("AOSP with a user", SampleTenant.AospUser, NewForDevice),
        Completes("AOSP without a user", SampleTenant.AospUserless, NewForDevice),
        Completes("device administrator, Android 6", SampleTenant.OldDeviceAdministrator, NewForDevice),
        Refused("device administrator, Android 9", SampleTenant.DeviceAdministrator),
        Refused("Mac", SampleTenant.Mac),
        Refused("Windows PC", SampleTenant.WindowsPc),
        Refused("Chromebook", SampleTenant.Chromebook),
        Refused("Linux PC", SampleTenant.LinuxPc),
        Refused("Apple TV", SampleTenant.AppleTv),
        Refused("nobody has heard of it", SampleTenant.Unheard, "unknownDeviceKind"),
        Ends("offline iPhone", SampleTenant.OfflineIPhone, "pending", Removed),
        Ends("wrong unlock token", SampleTenant.WrongUnlockToken, "failed", Removed, "wrongUnlockToken"),
        Refused("being wiped", SampleTenant.BeingWiped, "notInManagedState"),
        Completes("first of three of a name", SampleTenant.Twin, Removed),
        Completes("second of three of a name", SampleTenant.SecondTwin, Removed),
        Completes("third of three of a name", SampleTenant.ThirdTwin, Removed),
        Completes("iPad of nobody", SampleTenant.Nobodys, Removed),
        Refused("reset from elsewhere pending", SampleTenant.AlreadyPending, "actionAlreadyPending"),
        Completes("reset days ago", SampleTenant.ResetDaysAgo, NewForDevice),
        Completes("iPhone of an executive", SampleTenant.ProtectedIPhone, Removed),
        Ends("silent for 120 days", SampleTenant.StaleIPhone, "pending", Removed),
        .. SwallowsResets,
        Completes("corporate work profile of an executive", SampleTenant.ProtectedCorporateWorkProfile, NewForProfile),
    ];

    // Its reset never ends by itself, so that a second run on the same host would be refused.
    private static ExpectedDevice[] SwallowsResets =>
        Target.IsExternal ? [] : [Ends("swallows resets", SampleTenant.SwallowsResets, "pending", Removed)];

    public static ExpectedDevice From(string title) => All.Single(device => device.Title == title);

    private static ExpectedDevice Completes(string title, KnownDevice device, string effect) => Ends(title, device, "completed", effect);

    private static ExpectedDevice Refused(string title, KnownDevice device, string reason = "notSupportedByPlatform") =>
        Ends(title, device, "ineligible", null, reason);

    private static ExpectedDevice Ends(string title, KnownDevice device, string status, string? effect, string? reason = null) =>
        new(title, device.Id, status, effect, reason);
}
