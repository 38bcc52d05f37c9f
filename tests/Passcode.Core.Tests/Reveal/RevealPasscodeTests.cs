using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Reveal;

public sealed class RevealPasscodeTests
{
    private readonly World _world = new();

    [Fact]
    public async Task A_completed_Android_reset_reveals_the_passcode_that_it_made()
    {
        var reset = await Completed(Sample.WorkProfile());

        var revealed = Assert.IsType<RevealResult.Revealed>(await Reveal(reset));

        Assert.Equal(PasscodeOf(reset), PasscodeText.Written(revealed.Passcode));
        Assert.Equal((reset.Effect, reset.IssuedAt, reset.IssuedAt + TimeSpan.FromDays(7)), (revealed.Effect, revealed.IssuedAt, revealed.ExpiresAt));
        var told = Assert.Single(_world.Audit.Entries);
        Assert.Equal((AuditEventType.PasscodeRevealed, "ada@contoso.example", "resets/" + reset.Id, "INC0010023; the user calls"), (told.Type, told.Actor, told.Subject, told.Detail));
    }

    [Fact]
    public async Task What_is_not_told_is_not_revealed()
    {
        var reset = await Completed(Sample.WorkProfile());
        for (var call = 0; ; call++)
        {
            _world.Crash = new Crash(call);
            RevealResult? answer = null;
            var failure = await Record.ExceptionAsync(async () => answer = await Reveal(reset, $"reason {call}", $"ada{call}"));
            _world.Crash = new Crash();
            if (failure is null)
            {
                Assert.IsType<RevealResult.Revealed>(answer);
                Assert.Single(_world.Audit.OfType(AuditEventType.PasscodeRevealed));
                Assert.InRange(call, 2, 20); // it crashed so often before
                return;
            }

            Assert.Empty(_world.Audit.OfType(AuditEventType.PasscodeRevealed));
        }
    }

    [Fact]
    public async Task A_second_reveal_needs_another_reason()
    {
        var reset = await Completed(Sample.WorkProfile());
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "the user calls"));

        Assert.IsType<RevealResult.ReasonUsed>(await Reveal(reset, "The user  CALLS"));
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "the user calls again"));
        Assert.Equal(
            ["INC0010023; the user calls", "shown again; INC0010023; the user calls again"],
            _world.Audit.OfType(AuditEventType.PasscodeRevealed).Select(entry => entry.Detail));
    }

    [Fact]
    public async Task The_passcode_of_a_protected_device_needs_two_people_within_an_hour()
    {
        _world.Settings["Passcode:Reveal:SecondPerson"] = "true";
        var reset = await Completed(Sample.WorkProfile(), known => known with { Approval = new([new(PolicyRule.ProtectedGroup, "Executives")], known.RequestedAt, known.Deadline) });

        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "first"));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "alone again"));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "another name of hers", "a.da"));
        Assert.Equal(0, _world.Passcodes.Reads);
        Assert.Equal(3, _world.Audit.OfType(AuditEventType.RevealRequested).Count);

        _world.Time.Advance(TimeSpan.FromHours(1));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "too late to count", "bob"));
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "with bob"));
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "with ada", "bob"));
    }

    [Fact]
    public async Task A_person_whom_an_application_names_is_not_a_second_one_beside_herself()
    {
        _world.Settings["Passcode:Reveal:SecondPerson"] = "true";
        var reset = await Completed(Sample.WorkProfile(), known => known with { Approval = new([new(PolicyRule.ProtectedGroup, "Executives")], known.RequestedAt, known.Deadline) });

        Assert.IsType<RevealResult.SecondPersonRequired>(await Through("a.da@contoso.example", "for ada"));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Through(null, "for nobody"));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "herself"));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Through("ada@contoso.example", "for ada again"));
        Assert.IsType<RevealResult.Revealed>(await Through("bob@contoso.example", "for bob"));
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "herself, with bob"));

        Task<RevealResult> Through(string? agent, string reason) => _world.Get<RevealPasscode>().Execute(
            reset.Id, RevealRequests.Through("5d9a3c52-0f4c-4a55-9a37-2c4f8e0d7a11", agent, reason), CancellationToken.None);
    }

    [Fact]
    public async Task Any_common_name_makes_two_readers_one()
    {
        _world.Settings["Passcode:Reveal:SecondPerson"] = "true";
        var reset = await Completed(Sample.WorkProfile(), known => known with { Approval = new([new(PolicyRule.ProtectedGroup, "Executives")], known.RequestedAt, known.Deadline) });
        var two = RevealRequests.By("adm-ada", "as administrator");
        two = two with { Reader = two.Reader with { Person = two.Reader.Person with { Names = ["adm-ada@contoso.example", "ada@contoso.example"] } } };

        Assert.IsType<RevealResult.SecondPersonRequired>(await _world.Get<RevealPasscode>().Execute(reset.Id, two, CancellationToken.None));
        Assert.IsType<RevealResult.SecondPersonRequired>(await Reveal(reset, "herself"));
    }

    [Fact]
    public async Task A_device_that_is_not_protected_needs_one_person()
    {
        _world.Settings["Passcode:Reveal:SecondPerson"] = "true";

        Assert.IsType<RevealResult.Revealed>(await Reveal(await Completed(Sample.WorkProfile())));
    }

    [Theory]
    [InlineData("INC0010023", true, true)]
    [InlineData("inc0010023", true, true)]
    [InlineData("INC0010024", false, false)]
    [InlineData("INC0010024", true, false)]
    [InlineData(null, false, true)]
    [InlineData(null, true, false)]
    public async Task A_passcode_is_read_for_the_ticket_of_its_reset(string? ticketId, bool isRequired, bool isRevealed)
    {
        _world.Settings["Passcode:Reveal:TicketRequired"] = isRequired.ToString();
        var reset = await Completed(Sample.WorkProfile());

        var answer = await _world.Get<RevealPasscode>().Execute(reset.Id, RevealRequests.By("ada", ticketId: ticketId), CancellationToken.None);

        Assert.Equal(isRevealed, answer is RevealResult.Revealed);
        Assert.Equal(isRevealed ? 0 : 1, _world.Audit.OfType(AuditEventType.RevealRefused).Count);
    }

    [Fact]
    public async Task An_iPhone_has_no_passcode_to_reveal() => await Refused(await Completed(Sample.IPhone()), "removed");

    [Theory]
    [InlineData(ResetStatus.Accepted)]
    [InlineData(ResetStatus.Pending)]
    [InlineData(ResetStatus.Failed)]
    [InlineData(ResetStatus.Expired)]
    [InlineData(ResetStatus.Cancelled)]
    public async Task Only_a_confirmed_reset_reveals(ResetStatus status) =>
        await Refused(await Completed(Sample.WorkProfile(), reset => reset with { Status = status }), "not confirmed");

    [Theory]
    [InlineData(6.99, true)]
    [InlineData(7, false)]
    [InlineData(30, false)]
    public async Task A_passcode_is_revealed_for_seven_days(double days, bool isRevealed)
    {
        var reset = await Completed(Sample.WorkProfile());
        _world.Time.Advance(reset.IssuedAt!.Value + TimeSpan.FromDays(days) - _world.Time.GetUtcNow());

        var answer = await Reveal(reset);

        Assert.Equal(isRevealed, answer is RevealResult.Revealed);
    }

    [Theory]
    [InlineData(1)] // somebody reset the device elsewhere, after the confirmation
    [InlineData(3600)]
    public async Task A_newer_passcode_is_not_this_resets(int secondsLater)
    {
        var reset = await Completed(Sample.WorkProfile());
        AddAction(reset.ConfirmedAt!.Value.AddSeconds(secondsLater));

        await Refused(reset, "later reset");
    }

    [Fact]
    public async Task A_newer_reset_that_hides_this_one_is_not_taken_for_it()
    {
        var reset = await Completed(Sample.WorkProfile());
        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [] });
        AddAction(reset.ConfirmedAt!.Value.AddMinutes(2));

        await Refused(reset, "later reset");
    }

    [Fact]
    public async Task An_older_passcode_is_never_handed_out()
    {
        var reset = await Completed(Sample.WorkProfile() with { ResetActions = [Done(_world.Time.GetUtcNow().AddSeconds(-30))] });
        Assert.Equal(PasscodeOf(reset), PasscodeText.Written(Assert.IsType<RevealResult.Revealed>(await Reveal(reset)).Passcode));

        // As if Intune had lost ours.
        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [device.ResetActions[0]] });
        await Refused(reset, "does not return", "another reason");
    }

    [Fact]
    public async Task A_passcode_that_Intune_shows_no_more_is_not_available()
    {
        var reset = await Completed(Sample.WorkProfile());
        _world.Passcodes.AreShown = false;

        await Refused(reset, "does not return");
    }

    [Fact]
    public async Task A_device_that_is_gone_shows_none()
    {
        var reset = await Completed(Sample.WorkProfile());
        _world.Tenant.Remove(Sample.DeviceId);

        await Refused(reset, "device was removed");
    }

    [Fact]
    public async Task What_keeps_Graph_from_answering_is_passed_on()
    {
        var reset = await Completed(Sample.WorkProfile());
        _world.Passcodes.Problem = new GraphProblem(GraphFault.Throttled, "Slow down.");

        Assert.Equal(GraphFault.Throttled, Assert.IsType<RevealResult.NoResponse>(await Reveal(reset)).Problem.Fault);
        _world.Passcodes.Problem = null;
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset)); // its reason is still good
    }

    [Fact]
    public async Task A_caller_reveals_so_many_an_hour_over_all_processes()
    {
        _world.Settings["Passcode:Reveal:PerHour"] = "3";
        var reset = await Completed(Sample.WorkProfile());
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Reveal(reset, $"reason {number}")));

        Assert.Equal(3, answers.Count(answer => answer is RevealResult.Revealed));
        var pauses = answers.OfType<RevealResult.TooMany>().Select(refused => refused.RetryAfter).ToList();
        Assert.Equal(5, pauses.Count);
        Assert.Each(pauses, pause => Assert.InRange(pause, TimeSpan.FromMinutes(50), TimeSpan.FromHours(1)));
        Assert.Single(_world.Audit.Entries, entry => entry.Type == AuditEventType.RevealRefused); // and not one each
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "another's", caller: "bob"));

        _world.Time.Advance(pauses[0]);
        Assert.IsType<RevealResult.Revealed>(await Reveal(reset, "next hour"));
    }

    [Fact]
    public async Task A_reset_that_does_not_exist_reveals_nothing() =>
        Assert.IsType<RevealResult.NotFound>(await _world.Get<RevealPasscode>().Execute("none", RevealRequests.By("c"), CancellationToken.None));

    private static ResetAction Done(DateTimeOffset startedAt) => new(ActionState.Done, startedAt, startedAt.AddSeconds(5), 0);

    private static string PasscodeOf(PasscodeReset reset) => FakePasscodes.From(Done(reset.IssuedAt!.Value));

    private void AddAction(DateTimeOffset startedAt) =>
        _world.Tenant.Change(Sample.DeviceId, device => device with { ResetActions = [.. device.ResetActions, Done(startedAt)] });

    // Through the real steps, so that it is what they record.
    private async Task<PasscodeReset> Completed(ManagedDevice device, Func<PasscodeReset, PasscodeReset>? change = null)
    {
        _world.Tenant.Add(device);
        var reset = await _world.Accept(World.Request());
        await _world.Step<CheckEligibilityActivity>(reset.Id);
        var issued = World.Next(await _world.Step<IssueCommandActivity>(reset.Id));
        _world.Time.Advance(TimeSpan.FromSeconds(10));
        var outcome = World.EndOf(await _world.Step<PollDeviceActionStateActivity>(reset.Id, new ResetState { Phase = issued.Phase, Command = issued.Command }));
        await _world.WriteOutcome((reset.Id, outcome.Outcome), CancellationToken.None);
        _world.Audit.Records.Clear();
        if (change is not null)
        {
            await _world.Get<RecordUpdater<PasscodeReset>>().Update(
                reset.Id, known => change(known).Record(_world.Time.GetUtcNow(), TimelineEventType.Ended), CancellationToken.None);
        }

        return await _world.Read(reset.Id);
    }

    private Task<RevealResult> Reveal(PasscodeReset reset, string reason = "the user calls", string caller = "ada") =>
        _world.Get<RevealPasscode>().Execute(reset.Id, RevealRequests.By(caller, reason), CancellationToken.None);

    private async Task Refused(PasscodeReset reset, string words, string reason = "the user calls")
    {
        Assert.Contains(words, Assert.IsType<RevealResult.NotAvailable>(await Reveal(reset, reason)).Why, StringComparison.Ordinal);
        Assert.Single(_world.Audit.Entries, entry => entry.Type == AuditEventType.RevealRefused);
    }
}
