using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

public sealed class ResetEventTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(ResetStatus.Accepted, "passcode.reset.accepted")]
    [InlineData(ResetStatus.AwaitingApproval, "passcode.reset.awaitingApproval")]
    [InlineData(ResetStatus.Pending, "passcode.reset.pending")]
    [InlineData(ResetStatus.Completed, "passcode.reset.completed")]
    [InlineData(ResetStatus.Failed, "passcode.reset.failed")]
    [InlineData(ResetStatus.NotSupported, "passcode.reset.notSupported")]
    [InlineData(ResetStatus.Ineligible, "passcode.reset.ineligible")]
    [InlineData(ResetStatus.Rejected, "passcode.reset.rejected")]
    [InlineData(ResetStatus.Cancelled, "passcode.reset.cancelled")]
    [InlineData(ResetStatus.Expired, "passcode.reset.expired")]
    public void Every_state_that_is_told_has_a_stable_name(ResetStatus status, string name)
    {
        var told = ResetEvent.Create(Reset() with { Status = status })!;

        Assert.Equal((name, "r-" + status.ToWireName()), (told.Type, told.Id));
        Assert.Contains(name, ResetEvent.Types);
        Assert.Equal(status.IsTerminal(), ResetEvent.EndTypes.Contains(name));
        Assert.Equal(10, ResetEvent.Types.Count);
    }

    [Fact]
    public void The_moment_of_sending_is_not_told()
    {
        Assert.Null(ResetEvent.Create(Reset() with { Status = ResetStatus.Issuing }));
        Assert.DoesNotContain("passcode.reset.issuing", ResetEvent.Types);
    }

    [Fact]
    public void An_event_tells_the_outcome_and_neither_reason_nor_addresses()
    {
        var reset = Reset() with
        {
            Status = ResetStatus.Completed,
            Effect = ResetEffect.PasscodeRemoved,
            Device = DeviceSnapshot.From(Sample.IPhone()),
            IssuedAt = At.AddSeconds(2),
            ConfirmedAt = At.AddSeconds(9),
            EndedAt = At.AddSeconds(10),
        };

        Assert.Equal(
            """
            {"id":"r","status":"completed","effect":"passcodeRemoved",
            "reasonCode":null,"duplicateOf":null,"advice":null,"late":false,"device":{"intuneDeviceId":"11111111-1111-1111-1111-111111111111",
            "deviceName":"Adele\u0027s iPhone","serialNumber":"SN-11111111-1111-1111-1111-111111111111","platform":"iOS"},
            "ticketId":"INC0010023","requestedBy":"agent@contoso.example","requestedAt":"2026-11-20T09:00:00+00:00",
            "issuedAt":"2026-11-20T09:00:02+00:00","confirmedAt":"2026-11-20T09:00:09+00:00","endedAt":"2026-11-20T09:00:10+00:00",
            "waitReason":null,"lastSyncAt":"2026-11-20T09:00:09+00:00","deadline":"2026-11-21T09:00:00+00:00"}
            """.ReplaceLineEndings(""),
            ResetEvent.Create(reset)!.Data);
    }

    [Fact]
    public void A_late_confirmation_is_an_event_of_its_own_at_its_own_time()
    {
        var expired = Reset() with { Status = ResetStatus.Expired, EndedAt = At.AddDays(1) };
        var late = (expired with { Status = ResetStatus.Completed, Late = true }).Record(At.AddDays(3), TimelineEventType.ConfirmedLate);

        Assert.NotEqual(ResetEvent.Create(expired)!.Id, ResetEvent.Create(late)!.Id);
        Assert.Equal((At.AddDays(1), At.AddDays(3)), (ResetEvent.Create(expired)!.Time, ResetEvent.Create(late)!.Time));
    }

    private static PasscodeReset Reset() => new()
    {
        Id = "r",
        Request = World.Request() with { CallbackUrl = FakeReceiver.Address },
        Status = ResetStatus.Accepted,
        RequestedAt = At,
        Deadline = At.AddDays(1),
    };
}
