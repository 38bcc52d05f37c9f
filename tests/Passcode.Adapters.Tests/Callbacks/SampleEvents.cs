using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Resets;

namespace Passcode.Adapters.Tests.Callbacks;

/// <summary>Events to test with.</summary>
internal static class SampleEvents
{
    public static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static CallbackEvent From(
        ResetStatus status = ResetStatus.Completed,
        ResetEffect? effect = ResetEffect.PasscodeRemoved,
        ReasonCode? reason = null,
        string? ticket = "INC0010023",
        bool late = false,
        WaitReason? wait = null,
        DateTimeOffset? lastSyncAt = null,
        string deviceName = "Adele's <iPhone>") =>
        CallbackEvent.Create(
            $"0199a-{status}",
            ResetEvent.TypeOf(status),
            "0199a",
            At,
            new ResetEventData(
                "0199a",
                status,
                effect,
                reason,
                null,
                reason is { } code ? Advice.For(code) : null,
                late,
                new ResetEventDevice("11111111-1111-1111-1111-111111111111", deviceName, "SN1", DevicePlatform.Ios),
                ticket,
                "agent@contoso.example",
                At.AddMinutes(-1),
                At.AddSeconds(-50),
                At,
                At,
                wait,
                lastSyncAt,
                At.AddDays(1)));
}
