namespace Passcode.Core.Health;

/// <summary>What the doctor found about one thing that Passcode depends on. It contains nothing about a person or a device.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="State">Whether it is as Passcode needs it.</param>
/// <param name="Observation">What was seen, in one sentence.</param>
/// <param name="Meaning">What follows from it for resets.</param>
/// <param name="Action">What to do; null if there is nothing to do.</param>
public sealed record Finding(DoctorCheck Check, FindingState State, string Observation, string Meaning, string? Action = null);

/// <summary>Whether something is as Passcode needs it, from good to bad.</summary>
public enum FindingState
{
    /// <summary>It is.</summary>
    Ok,

    /// <summary>It could not be looked at.</summary>
    Unknown,

    /// <summary>Passcode works, but with a limitation.</summary>
    Warning,

    /// <summary>Passcode does not work as it should.</summary>
    Failure,
}

/// <summary>What the doctor looks at.</summary>
public enum DoctorCheck
{
    /// <summary>The Graph permissions in the access token.</summary>
    Permissions,

    /// <summary>Whether Intune answers for the tenant, which requires a license.</summary>
    License,

    /// <summary>Whether the tables can be read and written.</summary>
    TableRights,

    /// <summary>Whether the blobs can be read and written.</summary>
    BlobRights,

    /// <summary>The clock of the host against Graph's.</summary>
    Clock,

    /// <summary>The keys that sign events to the callback address of a request.</summary>
    CallbackKeys,

    /// <summary>Whether a device that is read by its ID has its actions, by which a command is confirmed.</summary>
    ActionsById,

    /// <summary>Whether devices in a list have none, as assumed.</summary>
    ActionsInLists,

    /// <summary>Whether Graph filters devices by the properties that Passcode searches.</summary>
    Filters,

    /// <summary>Whether the support matrix knows every kind of device that Graph names.</summary>
    DeviceKinds,

    /// <summary>Whether Graph says of an iPad that it is shared.</summary>
    HardwareInformation,

    /// <summary>Whether Graph answers several reads in one request, as bulk runs need.</summary>
    Batch,
}
