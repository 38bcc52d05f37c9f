using Passcode.Api.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;
using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.LocalHost.Demo;

/// <summary>The tickets of the demo, one for each common outcome of a reset, and the tenant and settings for them.</summary>
internal static class SampleTickets
{
    public static IReadOnlyList<SampleTicket> All { get; } =
    [
        new("INC0010021", "iPhone, passcode forgotten", new DeviceBody(SerialNumber: SampleTenant.IPhone.SerialNumber),
            ResetStatus.Completed, Effect: ResetEffect.PasscodeRemoved),
        new("INC0010022", "Android work profile locked", new DeviceBody(IntuneDeviceId: SampleTenant.WorkProfile.Id),
            ResetStatus.Completed, Effect: ResetEffect.NewWorkProfilePasscode),
        new("INC0010023", "Windows laptop, PIN forgotten", new DeviceBody(DeviceName: SampleTenant.WindowsPc.Name),
            ResetStatus.Ineligible, ReasonCode.NotSupportedByPlatform),
        new("INC0010024", "Phone that is turned off", new DeviceBody(Imei: SampleTenant.OfflineIPhone.Imei),
            ResetStatus.Expired, ReasonCode.NotConfirmedInTime),
        new("INC0010025", "Tablet, name used by three devices", new DeviceBody(DeviceName: SampleTenant.Twin.Name),
            ResetStatus.Ineligible, ReasonCode.AmbiguousDevice),
        new("INC0010026", "Work profile, reset token not active", new DeviceBody(SerialNumber: SampleTenant.WorkProfileWithoutToken.SerialNumber),
            ResetStatus.NotSupported, ReasonCode.ResetTokenNotActive),
    ];

    /// <summary>Settings that shorten a day of waiting to seconds.</summary>
    public static IReadOnlyCollection<KeyValuePair<string, string?>> Settings { get; } =
    [
        new("Passcode:Polling:FirstDelay", "00:00:00.500"),
        new("Passcode:Polling:MaxDelay", "00:00:01"),
        new("Passcode:Polling:Deadline", "00:00:08"),
    ];

    /// <summary>A tenant whose devices confirm within seconds.</summary>
    public static SimulatorOptions Tenant { get; } = new() { ConfirmAfter = TimeSpan.FromSeconds(3) };
}
