using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Approvals;

/// <summary>
/// Mallory, alone with her applications, tries everything in any order: she asks by every channel and under every spelling of her name,
/// alone and in bulk runs, cancels, decides by every token she can get, forges approvals in the storage, waits, and has processes die and Graph fail. No protected device is
/// reset. There are 400 sequences, or 10,000 with <c>PASSCODE_CAMPAIGN=full</c>.
/// </summary>
public sealed class NobodyAloneTests
{
    private static readonly string[] Spellings =
        ["mallory@contoso.example", "MALLORY+1@contoso.example", " mallory@contoso.example", "m\u0430llory@contoso.example", "mallory@contoso.onmicrosoft.example", "CONTOSO\\mallory", "712020:mallory-account-of-somewhere"];

    private static readonly RequestOrigin[] Origins =
        [new(RequestChannel.Person, "mallory-oid", "console"), new(RequestChannel.Application, "bot-oid", "bot"), new(RequestChannel.Helpdesk, "helpdesk:jira")];

    private static readonly Approver[] Approvers =
    [
        new("mallory-oid", true, ["mallory@contoso.example", "m.allory@contoso.example"], "console"),
        new("mallory-oid", true, ["mallory@contoso.example"], "bot"),
        new("bot-oid", false, [], "bot"),
        new("other-bot-oid", false, ["boss@contoso.example"], "other-bot"),
    ];

    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.Enum<Act>(), Gen.Int[0, Spellings.Length - 1], Gen.Int[0, Origins.Length - 1], Gen.Int[0, Approvers.Length - 1], Gen.Int[0, 600],
        (act, spelling, origin, approver, minutes) => new Move(act, spelling, origin, approver, minutes));

    private const string Another = "another";

    private enum Act
    {
        Ask,
        Approve,
        Reject,
        Cancel,
        Wait,
        Restart,
        GraphFails,
        AskForTheOther,
        AskForAll,
        Forge,
    }

    [Fact]
    public void No_sequence_of_what_one_person_can_do_resets_a_protected_device()
    {
        List<string> resets = [];
        var (refusals, forgeries) = (0, 0);
        Moves.Array[1, 14].Sample(
            moves => VirtualTime.Run(async time =>
            {
                var world = await Play(time, moves, boss: false);
                Assert.DoesNotContain(Sample.DeviceId, world.Tenant.Resets);
                resets.AddRange(world.Tenant.Resets);
                refusals += world.Audit.OfType(AuditEventType.DecisionRefused).Count;
                forgeries += world.Audit.OfType(AuditEventType.RecordNotAuthentic).Count;
            }),
            iter: Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full" ? 10_000 : 400,
            threads: 1);

        // The sequences came as far as a reset of what is not protected, and as a refused decision.
        Assert.Contains(Another, resets);
        Assert.NotEqual(0, refusals);
        Assert.NotEqual(0, forgeries);
    }

    [Fact]
    public void The_same_sequences_with_a_second_person_do() => VirtualTime.Run(async time =>
    {
        Move[] moves = [new(Act.Ask, 0, 1, 0, 0), new(Act.Wait, 0, 0, 0, 1), new(Act.Approve, 0, 0, 0, 0)];

        Assert.Equal([Sample.DeviceId], (await Play(time, moves, boss: true)).Tenant.Resets);
    });

    private static async Task<World> Play(VirtualTime time, Move[] moves, bool boss)
    {
        var world = new World(time) { Settings = { ["Passcode:Approvals:Deadline"] = "12:00:00" } }.Protect();
        world.Tenant.Add(Sample.IPhone(Another));
        var storage = new HubStorage();
        var process = await world.Begin(time, storage);
        List<string> ids = [];
        List<string> runs = [];
        foreach (var move in moves)
        {
            await Try(() => move.Act switch
            {
                Act.AskForAll => AskForAll(move),
                Act.Forge => Forge(),
                Act.Ask => Ask(Sample.DeviceId, move),
                Act.AskForTheOther => Ask(Another, move),
                Act.Approve => Decide(ApprovalDecision.Approve, move),
                Act.Reject => Decide(ApprovalDecision.Reject, move),
                Act.Cancel when ids.Count > 0 => process.Services.GetRequiredService<CancelReset>().Execute(ids[^1], "mallory", default),
                Act.Wait => Task.Delay(TimeSpan.FromMinutes(move.Minutes), time),
                Act.Restart => Restart(),
                Act.GraphFails => Fail(),
                _ => Task.CompletedTask,
            });
        }

        static async Task Try(Func<Task> act)
        {
            try
            {
                await act();
            }
            catch (RecordNotAuthenticException)
            {
                // a forged record can be neither decided nor cancelled
            }
        }

        await Task.Delay(TimeSpan.FromDays(3), time);
        await process.DisposeAsync();
        return world;

        async Task Ask(string device, Move move)
        {
            var request = World.Request(device, ticket: $"T{ids.Count}") with { RequestedBy = Spellings[move.Spelling] };
            var accepted = await process.Services.GetRequiredService<AcceptReset>().Execute(request, Origins[move.Origin], null, default);
            ids.Add(Assert.IsType<RequestResult<PasscodeReset>.Accepted>(accepted).Record.Id);
        }

        async Task AskForAll(Move move)
        {
            var request = BulkRunScenario.Everything() with { RequestedBy = Spellings[move.Spelling] };
            if (await process.Services.GetRequiredService<AcceptBulkRun>().Execute(request, Origins[move.Origin], null, default) is RequestResult<BulkRun>.Accepted accepted)
            {
                runs.Add(accepted.Record.Id);
            }
        }

        async Task Decide(ApprovalDecision decision, Move move)
        {
            var approver = boss ? World.Boss : Approvers[move.Approver];
            foreach (var id in ids)
            {
                await Try(async () => await process.Services.GetRequiredService<DecideReset>().Execute(id, decision, null, (await world.Read(id)).Approval?.Round, approver, default));
            }

            foreach (var id in runs)
            {
                await Try(() => process.Services.GetRequiredService<Decide<BulkRun>>().Execute(id, decision, null, null, approver, default));
            }
        }

        Task Forge()
        {
            var now = time.GetUtcNow();
            var approval = new Approval(
                [new(PolicyRule.ProtectedGroup, "Executives"), new(PolicyRule.LargeBulkRun)], now, now.AddDays(1), new(ApprovalDecision.Approve, "boss@contoso.example", now, null));
            ids.ForEach(id => world.Store.Forge(id, reset => reset.Status.IsTerminal() ? reset : reset with { Approval = approval }));
            runs.ForEach(id => world.BulkRuns.Forge(id, run => run.HasEnded ? run : run with { Approval = approval }));
            return Task.CompletedTask;
        }

        async Task Restart()
        {
            await process.DisposeAsync();
            process = await world.Begin(time, storage);
        }

        Task Fail()
        {
            world.Groups.Fail(new GraphProblem(GraphFault.Unavailable, "told to"), new GraphProblem(GraphFault.AnswerLost, "told to"));
            return Task.CompletedTask;
        }
    }

    private sealed record Move(Act Act, int Spelling, int Origin, int Approver, int Minutes);
}
