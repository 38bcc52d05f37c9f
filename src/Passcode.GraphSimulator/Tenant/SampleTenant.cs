namespace Passcode.GraphSimulator.Tenant;

/// <summary>The devices, people and groups of every simulated tenant. Device N has the Intune device ID
/// <c>d0000000-0000-4000-8000-00000000000N</c>, the Entra device ID <c>e0000000-…</c>, the serial number <c>SIM000N</c> and the IMEI
/// <c>35000000000000N</c> (decimal numbers). Unless stated otherwise, the user of a device is <see cref="Ada"/>, its management state is
/// managed, and it confirms after <see cref="SimulatorOptions.ConfirmAfter"/>.</summary>
public static class SampleTenant
{
    /// <summary>The user of most devices; a member of <see cref="AllStaff"/>.</summary>
    public static readonly KnownUser Ada = new("a0000000-0000-4000-8000-000000000001", "ada@contoso.example", "Ada Lindqvist");

    /// <summary>The user of the personal devices; a member of <see cref="AllStaff"/>.</summary>
    public static readonly KnownUser Ben = new("a0000000-0000-4000-8000-000000000002", "ben@contoso.example", "Ben O'Hara");

    /// <summary>A member of <see cref="Executives"/> and therefore of <see cref="ProtectedPeople"/>.</summary>
    public static readonly KnownUser Vera = new("a0000000-0000-4000-8000-000000000003", "vera@contoso.example", "Vera Okafor");

    /// <summary>iOS, supervised, automated device enrollment, company-owned.</summary>
    public static readonly KnownDevice IPhone = new(1, "ADA-IPHONE");

    /// <summary>iPadOS, automated device enrollment; confirms immediately.</summary>
    public static readonly KnownDevice IPad = new(2, "ADA-IPAD");

    /// <summary>iOS, device enrollment, personally owned; user: Ben.</summary>
    public static readonly KnownDevice PersonalIPhone = new(3, "BEN-IPHONE");

    /// <summary>iOS user enrollment (<c>appleUserEnrollment</c>): reports notSupported; user: Ben.</summary>
    public static readonly KnownDevice UserEnrolledIPhone = new(4, "BEN-IPHONE-UE");

    /// <summary>iOS user enrollment with a service account: reports notSupported; user: Ben.</summary>
    public static readonly KnownDevice ServiceAccountIPhone = new(5, "BEN-IPHONE-UESA");

    /// <summary>iOS account-driven user enrollment, an enrollment type of beta only: reports notSupported; user: Ben.</summary>
    public static readonly KnownDevice AccountDrivenIPhone = new(6, "BEN-IPHONE-ADUE");

    /// <summary>visionOS 1.0, which does not have the command: reports notSupported.</summary>
    public static readonly KnownDevice FirstVisionPro = new(7, "ADA-VISION-1");

    /// <summary>visionOS 2.5.</summary>
    public static readonly KnownDevice VisionPro = new(8, "ADA-VISION-2");

    /// <summary>Personally-owned work profile on Android 7.1: reports notSupported; user: Ben.</summary>
    public static readonly KnownDevice OldWorkProfile = new(9, "BEN-ANDROID-7");

    /// <summary>Personally-owned work profile on Android 14, with an active reset token; user: Ben.</summary>
    public static readonly KnownDevice WorkProfile = new(10, "BEN-ANDROID-14");

    /// <summary>Like <see cref="WorkProfile"/>, but reports notSupported until its reset token is activated through
    /// <c>/_simulator</c>.</summary>
    public static readonly KnownDevice WorkProfileWithoutToken = new(11, "BEN-ANDROID-NOTOKEN");

    /// <summary>Android Enterprise, corporate-owned with a work profile (COPE).</summary>
    public static readonly KnownDevice CorporateWorkProfile = new(12, "ADA-COPE");

    /// <summary>Android Enterprise, fully managed (COBO).</summary>
    public static readonly KnownDevice FullyManaged = new(13, "ADA-COBO");

    /// <summary>Android Enterprise, dedicated (COSU); no user.</summary>
    public static readonly KnownDevice Dedicated = new(14, "SCANNER-01");

    /// <summary>AOSP, associated with a user.</summary>
    public static readonly KnownDevice AospUser = new(15, "ADA-HEADSET");

    /// <summary>AOSP without a user and without an Entra registration (<c>azureADDeviceId</c> is all zeros).</summary>
    public static readonly KnownDevice AospUserless = new(16, "HEADSET-POOL-01");

    /// <summary>Device administrator on Android 6.0.1, which still supports the action.</summary>
    public static readonly KnownDevice OldDeviceAdministrator = new(17, "ADA-ANDROID-6");

    /// <summary>Device administrator on Android 9: reports notSupported.</summary>
    public static readonly KnownDevice DeviceAdministrator = new(18, "ADA-ANDROID-9");

    /// <summary>macOS: 400.</summary>
    public static readonly KnownDevice Mac = new(19, "ADA-MAC");

    /// <summary>Windows: 400.</summary>
    public static readonly KnownDevice WindowsPc = new(20, "ADA-PC");

    /// <summary>ChromeOS: 400.</summary>
    public static readonly KnownDevice Chromebook = new(21, "ADA-CHROMEBOOK");

    /// <summary>Linux: 400.</summary>
    public static readonly KnownDevice LinuxPc = new(22, "ADA-LINUX");

    /// <summary>tvOS: 400; no user.</summary>
    public static readonly KnownDevice AppleTv = new(23, "LOBBY-TV");

    /// <summary>An unknown operating system and unknown ownership: 400; no user.</summary>
    public static readonly KnownDevice Unheard = new(24, "FLIPCHART-01");

    /// <summary>An iPhone that never comes online, so its resets stay pending.</summary>
    public static readonly KnownDevice OfflineIPhone = new(25, "ADA-IPHONE-OFFLINE");

    /// <summary>An iPhone with a wrong unlock token: fails with <see cref="WrongUnlockTokenError"/>.</summary>
    public static readonly KnownDevice WrongUnlockToken = new(26, "ADA-IPHONE-BADTOKEN");

    /// <summary>An iPhone with the management state wipePending, so its resets stay pending.</summary>
    public static readonly KnownDevice BeingWiped = new(27, "ADA-IPHONE-WIPE");

    /// <summary>The first of three iPads with the same name; no user.</summary>
    public static readonly KnownDevice Twin = new(28, "RECEPTION-IPAD");

    /// <summary>The second of three iPads with the same name; no user.</summary>
    public static readonly KnownDevice SecondTwin = new(29, "RECEPTION-IPAD");

    /// <summary>The third of three iPads with the same name; no user.</summary>
    public static readonly KnownDevice ThirdTwin = new(30, "RECEPTION-IPAD");

    /// <summary>A company-owned iPad without a user.</summary>
    public static readonly KnownDevice Nobodys = new(31, "SHARED-IPAD-07");

    /// <summary>An offline COBO device with a pending reset that another application requested ten minutes before the simulator
    /// started.</summary>
    public static readonly KnownDevice AlreadyPending = new(32, "ADA-COBO-PENDING");

    /// <summary>A COBO device with a reset that completed three days before the simulator started; its passcode is still
    /// available.</summary>
    public static readonly KnownDevice ResetDaysAgo = new(33, "ADA-COBO-OLDRESET");

    /// <summary>An iPhone of the protected user <see cref="Vera"/>.</summary>
    public static readonly KnownDevice ProtectedIPhone = new(34, "VERA-IPHONE");

    /// <summary>An offline iPhone that last synced 120 days before the simulator started.</summary>
    public static readonly KnownDevice StaleIPhone = new(35, "ADA-IPHONE-STALE");

    /// <summary>An iPhone for which Graph returns 204 but creates no action.</summary>
    public static readonly KnownDevice SwallowsResets = new(36, "ADA-IPHONE-SILENT");

    /// <summary>A COPE device of <see cref="Vera"/> that allows personal use.</summary>
    public static readonly KnownDevice ProtectedCorporateWorkProfile = new(37, "VERA-COPE");

    /// <summary>All devices that are registered in Entra ID, through <see cref="AppleDevices"/>, <see cref="AndroidDevices"/> and <see
    /// cref="OtherDevices"/>.</summary>
    public static readonly KnownGroup AllDevices = new("90000000-0000-4000-8000-000000000001", "All devices");

    /// <summary>iOS, iPadOS, visionOS, macOS and tvOS; nested in <see cref="AllDevices"/>.</summary>
    public static readonly KnownGroup AppleDevices = new("90000000-0000-4000-8000-000000000002", "Apple devices");

    /// <summary>All kinds of Android; nested in <see cref="AllDevices"/>.</summary>
    public static readonly KnownGroup AndroidDevices = new("90000000-0000-4000-8000-000000000003", "Android devices");

    /// <summary>All other devices; nested in <see cref="AllDevices"/>.</summary>
    public static readonly KnownGroup OtherDevices = new("90000000-0000-4000-8000-000000000004", "Other devices");

    /// <summary>The sample scanner and a tenth of the generated devices.</summary>
    public static readonly KnownGroup Warehouse = new("90000000-0000-4000-8000-000000000005", "Warehouse");

    /// <summary>The reception iPads and a fifth of the generated devices.</summary>
    public static readonly KnownGroup Classroom = new("90000000-0000-4000-8000-000000000006", "Classroom");

    /// <summary>A hundredth of the generated devices and <see cref="Ben"/>: both people and devices.</summary>
    public static readonly KnownGroup Pilot = new("90000000-0000-4000-8000-000000000007", "Pilot");

    /// <summary>All users.</summary>
    public static readonly KnownGroup AllStaff = new("90000000-0000-4000-8000-000000000008", "All staff");

    /// <summary>People whose devices require an approval. The only direct member is <see cref="Executives"/>.</summary>
    public static readonly KnownGroup ProtectedPeople = new("90000000-0000-4000-8000-000000000009", "Protected people");

    /// <summary>Nested in <see cref="ProtectedPeople"/>; contains <see cref="Vera"/>.</summary>
    public static readonly KnownGroup Executives = new("90000000-0000-4000-8000-000000000010", "Executives");

    /// <summary>The errorCode of <see cref="WrongUnlockToken"/>. The value is specific to the simulator, because Graph does not document
    /// any.</summary>
    public const int WrongUnlockTokenError = 5013;

    /// <summary>The device categories. Devices without a category have <c>Unknown</c>.</summary>
    public static readonly IReadOnlyList<string> Categories = ["Phones", "Tablets", "Warehouse", "Classroom"];
}
