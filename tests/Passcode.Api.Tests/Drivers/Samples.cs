using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Api.Tests.Drivers;

/// <summary>Devices and resets to begin with.</summary>
public static class Samples
{
    public const string DeviceId = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";

    public static ManagedDevice IPhone(string id = DeviceId) => new()
    {
        Id = id,
        DeviceName = "Ada's iPhone",
        OperatingSystem = "iOS",
        OsVersion = "17.5.1",
        DeviceType = "iPhone",
        EnrollmentType = "userEnrollment",
        ManagementAgent = "mdm",
        ManagementState = "managed",
        OwnerType = "company",
        SerialNumber = "C39XK0ABCD12",
        Imei = "356789012345678",
        EntraDeviceId = "5a1b2c3d-0000-4000-8000-000000000001",
        UserPrincipalName = "ada@contoso.example",
        LastSyncAt = new DateTimeOffset(2026, 3, 1, 11, 0, 0, TimeSpan.Zero),
    };

    /// <summary>A reset in a state, with a timeline of one entry.</summary>
    public static PasscodeReset Reset(ResetStatus status, DateTimeOffset at, string ticketId = "INC0010023")
    {
        var ended = status.IsTerminal();
        var reason = status switch
        {
            ResetStatus.Failed => ReasonCode.WrongUnlockToken,
            ResetStatus.NotSupported => ReasonCode.NotSupportedByDevice,
            ResetStatus.Ineligible => ReasonCode.StaleSync,
            ResetStatus.Cancelled => ReasonCode.CancelledByRequest,
            ResetStatus.Expired => ReasonCode.NotConfirmedInTime,
            _ => (ReasonCode?)null,
        };
        return new PasscodeReset
        {
            Id = Guid.CreateVersion7(at).ToString("N"),
            Request = new ResetRequest(
                new DeviceReference(DeviceKey.IntuneDeviceId, DeviceId), ticketId, "secret reason", "agent@contoso.example", "https://hook.contoso.example/x"),
            Status = status,
            RequestedAt = at,
            Deadline = at.AddDays(1),
            Device = DeviceSnapshot.From(IPhone()),
            Effect = ResetEffect.PasscodeRemoved,
            ReasonCode = reason,
            Advice = reason is { } code ? Advice.For(code) : null,
            EndedAt = ended ? at.AddMinutes(1) : null,
        }.Record(at, TimelineEventType.Accepted);
    }
}
