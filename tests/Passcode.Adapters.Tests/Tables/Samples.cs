using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Tables;

internal static class Samples
{
    public static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    public static PasscodeReset Reset(
        string id = "r1", DateTimeOffset? at = null, string ticket = "INC1", string by = "agent@contoso.example", string device = "d1") =>
        new PasscodeReset
        {
            Id = TimedId.FirstOf(at ?? Noon) + id,
            Request = new(new(DeviceKey.IntuneDeviceId, device), ticket, "user forgot it; naïve 日本", by, null),
            Status = ResetStatus.Accepted,
            RequestedAt = at ?? Noon,
            Deadline = (at ?? Noon).AddDays(1),
        }.Record(at ?? Noon, TimelineEventType.Accepted);

    public static PasscodeReset Issued(this PasscodeReset reset) => (reset with
    {
        Status = ResetStatus.Pending,
        Device = new("d1", "ADA-IPHONE", "S1", DevicePlatform.Ios, "17.5", EnrollmentKind.AppleDevice, "company", "ada@contoso.example", Noon),
        Effect = ResetEffect.PasscodeRemoved,
        Attempt = new(1, Noon.AddSeconds(1)),
        IssuedAt = Noon.AddSeconds(1),
    }).Record(Noon.AddSeconds(2), TimelineEventType.Issued);

    public static PasscodeReset Completed(this PasscodeReset reset) =>
        (reset with { Status = ResetStatus.Completed }).Record(Noon.AddSeconds(9), TimelineEventType.Ended, "completed");
}
