using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Tests.BulkRuns;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Policy;

/// <summary>
/// Agents of two schools ask for single resets and bulk runs in any order, by several channels, while devices and people change schools and protected
/// groups, approvals come and do not, processes die and Graph fails. At the moment of each command, its device is in a scope of its requester, and
/// if it is protected, its reset or run has an approval.
/// <c>PASSCODE_CAMPAIGN=full</c> plays 10,000 sequences, otherwise 150.
/// </summary>
public sealed class NobodyOutsideTests
{
    private const string North = "90000000-0000-4000-8000-0000000000a1";
    private const int Devices = 4;

    private static readonly long Sequences = Environment.GetEnvironmentVariable("PASSCODE_CAMPAIGN") == "full" ? 10_000 : 150;

    // Null is a request that was accepted when the settings had no scopes.
    private static readonly IReadOnlyList<string>?[] Held = [["north"], ["south"], ["north", "south"], [], ["gone"], null];

    private static readonly Gen<Move> Moves = Gen.Select(
        Gen.Enum<Act>(), Gen.Int[0, Devices - 1], Gen.Int[0, Held.Length - 1], Gen.Int[0, 90], (act, device, held, minutes) => new Move(act, device, held, minutes));

    private enum Act
    {
        Reset,
        BulkRun,
        List,
        Approve,
        Reject,
        MoveToNorth,
        MoveToSouth,
        Protect,
        Wait,
        Restart,
        GraphFails,
    }

    [Fact]
    public void No_request_outside_its_scope_and_no_protected_device_without_an_approval_gets_a_command()
    {
        var (commands, refusals, approvals) = (0, 0, 0);
        Moves.Array[1, 12].Sample(
            moves => VirtualTime.Run(async time =>
            {
                var played = await Play(time, moves);
                Assert.Empty(played.Violations);
                commands += played.World.Tenant.Resets.Count;
                refusals += played.Refusals;
                approvals += played.Approved;
            }),
            iter: Sequences,
            threads: 1);

        Assert.NotEqual(0, commands);
        Assert.NotEqual(0, refusals);
        Assert.NotEqual(0, approvals);
    }

    private static async Task<Played> Play(VirtualTime time, Move[] moves)
    {
        var world = BulkRunScenario.Tenant(
            time,
            0,
            ("Policy:Scopes:north:RequesterGroups:0", "90000000-0000-4000-8000-0000000000a2"),
            ("Policy:Scopes:north:DeviceGroups:0", North),
            ("Policy:Scopes:south:AppRoles:0", "Agents.South"),
            ("Policy:Scopes:south:Categories:0", "South"),
            ("Approvals:Deadline", "04:00:00")).Protect();
        world.Tenant.Remove(Sample.DeviceId);
        var played = new Played(world);
        for (var index = 0; index < Devices; index++)
        {
            world.Tenant.Add(Sample.IPhone(BulkRunScenario.Id(index)) with { UserId = UserOf(index), Category = played.Categories[index] });
        }

        var storage = new HubStorage();
        var process = await world.Begin(time, storage);
        foreach (var move in moves)
        {
            await (move.Act switch
            {
                Act.Reset => Ask(move),
                Act.BulkRun => AskForAll(move),
                Act.List => AskForList(move),
                Act.Approve => Decide(ApprovalDecision.Approve),
                Act.Reject => Decide(ApprovalDecision.Reject),
                Act.MoveToNorth => Change(move, [UserOf(move.Device)], "North"),
                Act.MoveToSouth => Change(move, [], "South"),
                Act.Protect => Protect(move),
                Act.Wait => Task.Delay(TimeSpan.FromMinutes(move.Minutes), time),
                Act.Restart => Restart(),
                _ => Fail(),
            });
        }

        await Task.Delay(TimeSpan.FromDays(3), time);
        await process.DisposeAsync();
        await played.Judge();
        return played;

        async Task Ask(Move move)
        {
            var request = World.Request(BulkRunScenario.Id(move.Device), ticket: null);
            var accepted = await process.Services.GetRequiredService<AcceptReset>().Execute(request, Origin(move), null, default);
            played.Resets.Add((Assert.IsType<RequestResult<PasscodeReset>.Accepted>(accepted).Record.Id, Held[move.Held]));
        }

        async Task AskForAll(Move move) => played.Add(
            await process.Services.GetRequiredService<AcceptBulkRun>().Execute(BulkRunScenario.Everything(), Origin(move), null, default), Held[move.Held]);

        async Task AskForList(Move move)
        {
            var list = BulkRunScenario.Uploaded([new DeviceReference(DeviceKey.IntuneDeviceId, BulkRunScenario.Id(move.Device))]);
            var request = BulkRunScenario.Everything() with { Selection = BulkSelection.Listed };
            played.Add(await process.Services.GetRequiredService<AcceptBulkRun>().Execute(request, list, Origin(move), null, default), Held[move.Held]);
        }

        async Task Decide(ApprovalDecision decision)
        {
            foreach (var (id, _) in played.Resets)
            {
                var round = (await world.Read(id)).Approval?.Round;
                await process.Services.GetRequiredService<DecideReset>().Execute(id, decision, null, round, World.Boss, default);
            }

            foreach (var (id, _) in played.Runs)
            {
                await process.Services.GetRequiredService<Decide<BulkRun>>().Execute(id, decision, null, null, World.Boss, default);
            }
        }

        // Memberships are remembered for five minutes, and what was read before counts that long.
        Task Change(Move move, string[] members, string category)
        {
            played.Set(North, [.. played.Members[North].Where(user => user != UserOf(move.Device)), .. members]);
            world.Tenant.Change(BulkRunScenario.Id(move.Device), device => device with { Category = category });
            played.Categories[move.Device] = category;
            played.Record(time);
            return Task.CompletedTask;
        }

        Task Protect(Move move)
        {
            played.Set(FakeGroups.Executives, [.. played.Members[FakeGroups.Executives], UserOf(move.Device)]);
            played.Record(time);
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

    private static RequestOrigin Origin(Move move) => World.Origin with { Scopes = Held[move.Held] };

    private static string UserOf(int device) => $"user-{device}";

    /// <summary>A sequence, and what is wrong with the commands that it led to.</summary>
    private sealed class Played
    {
        // A bulk run reads its devices again after an hour, and the members of groups are remembered for five minutes.
        private static readonly TimeSpan DeviceHoldsFor = TimeSpan.FromMinutes(70);
        private static readonly TimeSpan MembersHoldFor = TimeSpan.FromMinutes(6);

        private readonly List<State> _states = [];

        public Played(World world)
        {
            World = world;
            Set(FakeGroups.Executives, [UserOf(1), UserOf(3)]);
            Set(North, [UserOf(0), UserOf(1)]);
            Record(world.Time);
        }

        public World World { get; }

        /// <summary>The categories of the devices as they are now.</summary>
        public string[] Categories { get; } = ["North", "North", "South", "South"];

        public List<(string Id, IReadOnlyList<string>? Held)> Resets { get; } = [];

        public List<(string Id, IReadOnlyList<string>? Held)> Runs { get; } = [];

        public List<string> Violations { get; } = [];

        public int Refusals { get; private set; }

        public int Approved { get; private set; }

        public void Add(RequestResult<BulkRun> result, IReadOnlyList<string>? held)
        {
            if (result is RequestResult<BulkRun>.Accepted { Record.Id: var id })
            {
                Runs.Add((id, held));
            }
        }

        public Dictionary<string, HashSet<string>> Members { get; } = [];

        public void Set(string group, HashSet<string> members)
        {
            Members[group] = members;
            World.Groups.Groups[group] = FakeGroups.Members([.. members]);
        }

        public void Record(TimeProvider time) => _states.Add(new(
            time.GetUtcNow(),
            Members[North],
            [.. Enumerable.Range(0, Devices).Where(device => Categories[device] == "South").Select(UserOf)],
            Members[FakeGroups.Executives]));

        public async Task Judge()
        {
            var commands = 0;
            foreach (var (id, held) in Resets)
            {
                var reset = await World.Read(id);
                Refusals += reset.ReasonCode == ReasonCode.DeviceOutOfScope ? 1 : 0;
                commands += Judge(reset.Attempt?.SentAt, reset.Device?.UserId, held, reset.Approval) ? 1 : 0;
            }

            foreach (var (id, held) in Runs)
            {
                var run = await BulkRunScenario.Read(World, id);
                var targets = run.Shards == 0 ? [] : (await World.BulkTargets.Query(id, run.Shards, new TargetQuery(Size: 100), default)).Items;
                Refusals += targets.Count(target => target.ReasonCode == ReasonCode.DeviceOutOfScope);
                commands += targets.Count(target => Judge(target.AttemptAt, target.Device?.UserId, held, run.Approval));
            }

            // An attempt whose process ended before it was sent may be refused at its repetition.
            if (World.Tenant.Resets.Count > commands)
            {
                Violations.Add($"{World.Tenant.Resets.Count} commands were sent, for {commands} requests.");
            }
        }

        private bool Judge(DateTimeOffset? sentAt, string? user, IReadOnlyList<string>? held, Approval? approval)
        {
            if (sentAt is not { } at)
            {
                return false;
            }

            if (!Within(at, DeviceHoldsFor).Any(state => (held ?? []).Any(scope => (scope == "north" ? state.North : scope == "south" ? state.South : []).Contains(user!))))
            {
                Violations.Add($"{user} is not in {string.Join(' ', held ?? ["no scope"])} at {at:O}.");
            }

            var isApproved = approval?.IsApproved == true;
            Approved += isApproved ? 1 : 0;
            if (!isApproved && Within(at, MembersHoldFor).All(state => state.Protected.Contains(user!)))
            {
                Violations.Add($"{user} is protected at {at:O}, and nobody approved.");
            }

            return true;
        }

        // The state at the beginning of the time before, and those since.
        private IEnumerable<State> Within(DateTimeOffset at, TimeSpan before) =>
            _states.Where((state, index) => state.At <= at && (index + 1 == _states.Count || _states[index + 1].At > at - before));

        private sealed record State(DateTimeOffset At, IReadOnlySet<string> North, HashSet<string> South, IReadOnlySet<string> Protected);
    }

    private sealed record Move(Act Act, int Device, int Held, int Minutes);
}
