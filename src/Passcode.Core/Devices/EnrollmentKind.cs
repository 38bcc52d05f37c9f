namespace Passcode.Core.Devices;

/// <summary>How a device is enrolled, as far as the passcode depends on it.</summary>
public enum EnrollmentKind
{
    /// <summary>Reported as something this version does not know; never guessed.</summary>
    Unknown,

    /// <summary>Apple device enrollment or automated device enrollment.</summary>
    AppleDevice,

    /// <summary>Apple User Enrollment in any of its three forms.</summary>
    AppleUser,

    /// <summary>Android Enterprise personally-owned work profile (BYOD).</summary>
    PersonalWorkProfile,

    /// <summary>Android Enterprise corporate-owned work profile (COPE).</summary>
    CorporateWorkProfile,

    /// <summary>Android Enterprise fully managed (COBO).</summary>
    FullyManaged,

    /// <summary>Android Enterprise dedicated (COSU).</summary>
    Dedicated,

    /// <summary>Android Open Source Project, user-associated.</summary>
    AospUserAssociated,

    /// <summary>Android Open Source Project, userless.</summary>
    AospUserless,

    /// <summary>Android device administrator.</summary>
    DeviceAdministrator,

    /// <summary>An enrollment of a platform on which it makes no difference.</summary>
    Other,
}
