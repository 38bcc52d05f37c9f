using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Reveal;
using Passcode.Core.Tests.Reveal;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.BulkRuns;

/// <summary>The temporary passcodes that a run gives to Android devices.</summary>
public sealed class RevealTargetPasscodeTests
{
    private const string Android = "00000000-0000-0000-0000-00000000ab00";
    private const string OtherAndroid = "00000000-0000-0000-0000-00000000ab01";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_run_tells_how_many_devices_it_gives_a_temporary_passcode(bool dryRun) => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        world.Tenant.Add(Sample.Laptop("laptop"));
        var run = await BulkRunScenario.Run(world, time, BulkRunScenario.Everything(dryRun));

        Assert.Equal([(ResetEffect.PasscodeRemoved, 3), (ResetEffect.NewWorkProfilePasscode, 2)], run.Effects!.Select(effect => (effect.Key, effect.Value)));
    });

    [Fact]
    public void An_approver_is_told_before_the_start() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time, ("Bulk:ApprovalAbove", "1"));
        await using var process = await world.Begin(time);
        var asked = await BulkRunScenario.Ask(process, BulkRunScenario.Everything());
        var run = await BulkRunScenario.Until(world, time, asked.Id, run => run.Status == BulkRunStatus.AwaitingApproval);

        Assert.Equal(2, run.Effects![ResetEffect.NewWorkProfilePasscode]);
        Assert.Equal(0, world.Tenant.Posts);
    });

    [Fact]
    public void Each_is_revealed_under_the_limit_of_single_resets_and_audited() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time, ("Reveal:PerHour", "2"));
        var run = await BulkRunScenario.Run(world, time);
        var target = world.BulkTargets.Of(run.Id).Single(target => target.Id == Android);
        world.Audit.Records.Clear();

        var revealed = Assert.IsType<RevealResult.Revealed>(await Reveal(world, run.Id, Android.ToUpperInvariant(), "the user calls"));
        Assert.Equal(FakePasscodes.From(new(ActionState.Done, target.IssuedAt!.Value, null, null)), PasscodeText.Written(revealed.Passcode));
        Assert.Equal((ResetEffect.NewWorkProfilePasscode, target.IssuedAt, target.IssuedAt + RevealPasscode.ShownFor), (revealed.Effect, revealed.IssuedAt, revealed.ExpiresAt));
        var entry = Assert.Single(world.Audit.Entries);
        Assert.Equal(
            (AuditEventType.PasscodeRevealed, "ada@contoso.example", $"bulk-runs/{run.Id}/targets/{Android}", "INC0010023; the user calls"),
            (entry.Type, entry.Actor, entry.Subject, entry.Detail));

        Assert.IsType<RevealResult.ReasonUsed>(await Reveal(world, run.Id, Android, "The user CALLS"));
        Assert.IsType<RevealResult.TooMany>(await Reveal(world, run.Id, OtherAndroid, "the user calls"));
        Assert.IsType<RevealResult.Revealed>(await Reveal(world, run.Id, OtherAndroid, "the user calls", "bob"));
    });

    [Fact]
    public void Only_a_device_of_the_run_that_has_a_temporary_passcode_reveals() => VirtualTime.Run(async time =>
    {
        var world = Tenant(time);
        var run = await BulkRunScenario.Run(world, time);

        Assert.IsType<RevealResult.NotAvailable>(await Reveal(world, run.Id, BulkRunScenario.Id(0), "why"));
        Assert.IsType<RevealResult.NotFound>(await Reveal(world, run.Id, "00000000-0000-0000-0000-00000000ffff", "why"));
        Assert.IsType<RevealResult.NotFound>(await Reveal(world, "none", Android, "why"));
    });

    private static World Tenant(VirtualTime time, params (string Name, string Value)[] settings)
    {
        var world = BulkRunScenario.Tenant(time, 3, settings);
        world.Tenant.Add(Sample.WorkProfile(Android));
        world.Tenant.Add(Sample.WorkProfile(OtherAndroid));
        return world;
    }

    private static Task<RevealResult> Reveal(World world, string runId, string device, string reason, string caller = "ada") =>
        world.Get<RevealTargetPasscode>().Execute(runId, device, RevealRequests.By(caller, reason), default);
}
