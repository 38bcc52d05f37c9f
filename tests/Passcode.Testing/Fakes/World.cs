using System.Runtime.CompilerServices;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Calendars;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Orchestration;
using Passcode.Core.Pacing;
using Passcode.Core.Policy;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Statistics;

namespace Passcode.Testing.Fakes;

/// <summary>The real core over fakes of its ports, in virtual time. Processes come and go; the world stays.</summary>
internal sealed class World
{
    public World(FakeTimeProvider? time = null)
    {
        Time = time ?? new FakeTimeProvider(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero));
        Store = new FakeResetStore(() => Crash);
        Locks = new FakeDeviceLocks(() => Crash);
        Keys = new FakeIdempotencyKeys(() => Crash);
        Tenant = new FakeTenant(() => Crash, Time);
        Orchestrations = new RecordedOrchestrations(() => Crash);
        Audit = new FakeAuditLog(() => Crash);
        Checkpoints = new FakeCheckpoints(() => Crash);
        Passcodes = new FakePasscodes(Tenant);
        Subscriptions = new FakeSubscriptions(() => Crash);
        Letters = new FakeDeadLetters(() => Crash);
        Receiver = new FakeReceiver(() => Crash, Time);
        BulkRuns = new FakeBulkRuns(() => Crash);
        BulkTargets = new FakeBulkTargets(() => Crash);
        BulkLists = new FakeBulkLists(() => Crash);
        Budgets = new FakeBudgets(() => Crash);
        Documents = new FakeVersionedDocuments(() => Crash);
        Pending = new FakePendingApprovals(() => Crash);
        Groups = new FakeGroups(() => Crash);
        Schedules = new FakeSchedules(() => Crash);
        Statistics = new FakeStatistics(() => Crash);
        Clock = NewClock();
        Documents.Put("emergencyStop", EmergencyStopState.Never); // the app was started before
        Checkpoints.All["start"] = new(0, null, Time.GetUtcNow());
    }

    /// <summary>An application that names who asks.</summary>
    public static RequestOrigin Origin { get; } = new(RequestChannel.Application, "caller", "app-1");

    /// <summary>A helpdesk that names who asks.</summary>
    public static RequestOrigin Helpdesk { get; } = new(RequestChannel.Helpdesk, "helpdesk:zendesk");

    /// <summary>Somebody who asked for nothing.</summary>
    public static Approver Boss { get; } = new("boss-oid", IsPerson: true, ["boss@contoso.example"], "console");

    /// <summary>Graph's clock, as the processes of this world know it.</summary>
    public GraphClock Clock { get; set; }

    /// <summary>The fate of the process that runs now.</summary>
    public Crash Crash { get; set; } = new();

    public FakeTimeProvider Time { get; }

    public FakeResetStore Store { get; }

    public FakeDeviceLocks Locks { get; }

    public FakeIdempotencyKeys Keys { get; }

    public FakeTenant Tenant { get; }

    public RecordedOrchestrations Orchestrations { get; }

    public FakeAuditLog Audit { get; }

    public FakeCheckpoints Checkpoints { get; }

    public FakePasscodes Passcodes { get; }

    public FakeSubscriptions Subscriptions { get; }

    public FakeDeadLetters Letters { get; }

    public FakeReceiver Receiver { get; }

    public FakeBulkRuns BulkRuns { get; }

    public FakeBulkTargets BulkTargets { get; }

    public FakeBulkLists BulkLists { get; }

    public FakeBudgets Budgets { get; }

    public FakeVersionedDocuments Documents { get; }

    public FakePendingApprovals Pending { get; }

    public FakeGroups Groups { get; }

    public FakeSchedules Schedules { get; }

    public FakeStatistics Statistics { get; }

    /// <summary>What the processes are configured with; Zendesk's tickets get comments.</summary>
    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["Passcode:Policy:ActsForOthers:0"] = Origin.CallerId,
        ["Passcode:TicketComments:zendesk:BaseUrl"] = "https://contoso.zendesk.com",
        ["Passcode:TicketComments:zendesk:User"] = "bot@contoso.example",
        ["Passcode:TicketComments:zendesk:Secret"] = "not-a-secret",
    };

    /// <summary>The core over this world's ports, for a process that brings its own client.</summary>
    public void AddTo(IServiceCollection services) => AddPorts(services)
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build())
        .AddPasscodeCore()
        .AddSingleton(_ => Clock)
        .AddSingleton<IHostApplicationLifetime, NeverStops>();

    /// <summary>What the core asks its surroundings for.</summary>
    public IServiceCollection AddPorts(IServiceCollection services) => services
        .AddSingleton<IResetStore>(Store)
        .AddSingleton<IDeviceLocks>(Locks)
        .AddSingleton<IIdempotencyKeys>(Keys)
        .AddSingleton<IManagedDevices>(Tenant)
        .AddSingleton<IVersionedDocuments>(Documents)
        .AddSingleton<IPendingApprovals>(Pending)
        .AddSingleton<IGroupMembers>(Groups)
        .AddSingleton<IAuditLog>(Audit)
        .AddSingleton<IAuditRecords>(Audit)
        .AddSingleton<IAuditCheckpoints>(Checkpoints)
        .AddSingleton<ISignedRecords>(new ForgedRecords(this))
        .AddSingleton<ITemporaryPasscodes>(Passcodes)
        .AddSingleton<ISubscriptions>(Subscriptions)
        .AddSingleton<IDeadLetters>(Letters)
        .AddSingleton<ICallbackSender>(Receiver)
        .AddSingleton<ITicketComments>(Receiver)
        .AddSingleton<ICallbackUrlPolicy>(Receiver)
        .AddSingleton<IDeviceSearch>(Tenant)
        .AddSingleton<IDeviceBatches>(Tenant)
        .AddSingleton<IDeviceSelections>(Tenant)
        .AddSingleton<IGroupDirectory>(Tenant)
        .AddSingleton<IBulkRuns>(BulkRuns)
        .AddSingleton<IBulkTargets>(BulkTargets)
        .AddSingleton<IBulkLists>(BulkLists)
        .AddSingleton<IBudgetStore>(Budgets)
        .AddSingleton<ISchedules>(Schedules)
        .AddSingleton<IStatistics>(Statistics)
        .AddSingleton<ICalendar, CronCalendar>();

    /// <summary>A process that starts orchestrations and runs none.</summary>
    public IServiceProvider Process()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddSingleton<DurableTaskClient>(Orchestrations);
        AddTo(services);
        return services.BuildServiceProvider();
    }

    /// <summary>A clock that no answer of Graph has set yet, as a new process has it.</summary>
    public GraphClock NewClock()
    {
        var clock = new GraphClock(Time);
        Tenant.Clocks.Add(clock);
        return clock;
    }

    /// <summary>A part of such a process.</summary>
    public T Get<T>()
        where T : notnull =>
        Process().GetRequiredService<T>();

    /// <summary>Protects the people of a group, and puts a device in the tenant that belongs to one of them.</summary>
    public World Protect(string rule = "approve")
    {
        Settings["Passcode:Policy:ProtectedGroups:0:GroupId"] = FakeGroups.Executives;
        Settings["Passcode:Policy:ProtectedGroups:0:Name"] = "Executives";
        Settings["Passcode:Policy:ProtectedGroups:0:Rule"] = rule;
        Groups.Groups[FakeGroups.Executives] = FakeGroups.Members([FakeGroups.Vera]);
        Tenant.Add(Sample.IPhone() with { UserId = FakeGroups.Vera });
        return this;
    }

    public static ResetRequest Request(string deviceId = Sample.DeviceId, string? ticket = "INC0010023", string? reason = "user forgot it") =>
        new(new DeviceReference(DeviceKey.IntuneDeviceId, deviceId), ticket, reason, "agent@contoso.example", null);

    /// <summary>Accepts a request that must not be refused.</summary>
    public async Task<PasscodeReset> Accept(ResetRequest request, string? key = null) =>
        Assert.IsType<RequestResult<PasscodeReset>.Accepted>(await Get<AcceptReset>().Execute(request, Origin, key, CancellationToken.None)).Record;

    /// <summary>Accepts a request in a process that runs orchestrations; gives the reset's id.</summary>
    public static async Task<string> Accept(OrchestrationHarness process, ResetRequest request) =>
        Assert.IsType<RequestResult<PasscodeReset>.Accepted>(await process.Services.GetRequiredService<AcceptReset>().Execute(request, Origin, null, CancellationToken.None)).Record.Id;

    public async Task<PasscodeReset> Read(string id) => (await Store.Find(id, CancellationToken.None))!.Value;

    /// <summary>Runs one activity of a reset and starts the deliveries that it returns, as the orchestrator would.</summary>
    public async Task<ResetProgress> Step<TActivity>(string id, ResetState? state = null)
        where TActivity : ApplicationActivity<ResetActivityInput, ResetProgress>
    {
        var progress = await Get<TActivity>().Execute(new ResetActivityInput(id, state ?? new ResetState()), CancellationToken.None);
        await Deliver(progress.Deliveries);
        return progress with { Deliveries = null };
    }

    /// <summary>Runs the last activity of a reset, as the orchestrator would.</summary>
    public async Task<ResetStatus> WriteOutcome((string Id, ResetOutcome Outcome) outcome, CancellationToken cancellationToken = default)
    {
        var written = await Get<WriteOutcomeActivity>().Execute(new(outcome.Id, outcome.Outcome), cancellationToken);
        await Deliver(written.Deliveries);
        return written.Status;
    }

    /// <summary>
    /// Lives through a crash. A process that dies is left as it is, and nothing it waits for is ever answered; the next one finds only what was
    /// stored, and does all again. Fails if the crash was not reached.
    /// </summary>
    public async Task RunThrough(Crash crash, VirtualTime time, Func<OrchestrationHarness, Task> live)
    {
        await RunAndRestart(crash, time, live);
        Assert.Equal(crash.IsExpected, crash.Hit.IsCompleted);
    }

    private async Task RunAndRestart(Crash crash, VirtualTime time, Func<OrchestrationHarness, Task> live)
    {
        Crash = crash;
        var storage = new HubStorage();
        var first = await Begin(time, storage);
        var life = live(first);
        await Task.WhenAny(life, crash.IsSurvived ? life : crash.Hit);
        Crash = new Crash();
        if (life.IsCompleted)
        {
            await life;
            await first.DisposeAsync();
            return;
        }

        first.Abandon();
        await using var second = await Begin(time, storage);
        await live(second);
    }

    /// <summary>Runs a step that crashes, and then runs it again, as a host does.</summary>
    /// <param name="crash">The crash, which must be reached; one that is never expected runs the step once.</param>
    /// <param name="step">The step.</param>
    public async Task RunAgain(Crash crash, Func<Task> step)
    {
        Crash = crash;
        if (crash.IsExpected)
        {
            await Assert.ThrowsAsync<CrashException>(step);
            Crash = new Crash();
        }

        await step();
    }

    /// <summary>The core running in virtual time over this world.</summary>
    public Task<OrchestrationHarness> Begin(VirtualTime time, HubStorage? storage = null, HubFaults? faults = null) =>
        OrchestrationHarness.Begin(time, AddTo, AddTasks, OrchestrationJson.Converter, storage, faults);

    /// <summary>Progress that goes on.</summary>
    public static ResetProgress Next(ResetProgress progress)
    {
        Assert.Null(progress.Outcome);
        return progress;
    }

    /// <summary>Progress that ends the reset.</summary>
    public static Ended EndOf(ResetProgress progress) => new(progress.Outcome ?? throw new InvalidOperationException($"It goes on: {progress}."));

    /// <summary>Registers what both hosts register.</summary>
    public static void AddTasks(DurableTaskRegistry registry)
    {
        registry.AddPasscodeTasks();
        registry.AddActivity<StartCallbackDelivery>();
    }

    /// <summary>Starts the deliveries of the state that a reset is in.</summary>
    public async Task Publish(PasscodeReset reset) => await Deliver(await Get<ResetCallbacks>().Publish(reset, CancellationToken.None));

    private async Task Deliver(IReadOnlyList<DeliveryState>? deliveries)
    {
        foreach (var delivery in deliveries ?? [])
        {
            await Orchestrations.StartCallbackDelivery(delivery, CancellationToken.None);
        }
    }

    internal sealed record Ended(ResetOutcome Outcome);

    /// <summary>As each host registers it.</summary>
    [DurableTask(CallbackDeliveries.ActivityName)]
    private sealed class StartCallbackDelivery(DurableTaskClient client) : TaskActivity<DeliveryState, string>
    {
        public override Task<string> RunAsync(TaskActivityContext context, DeliveryState input) => client.StartCallbackDelivery(input, CancellationToken.None);
    }

    private sealed class ForgedRecords(World world) : ISignedRecords
    {
        public async IAsyncEnumerable<string> FindInvalid([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            foreach (var subject in world.Store.Forged.Keys.Select(ResetAuditLog.SubjectOf)
                .Concat(world.BulkRuns.Forged.Keys.Select(BulkRunAuditLog.SubjectOf)).Concat(world.Documents.Forged.Keys))
            {
                yield return subject;
            }
        }
    }

    private sealed class NeverStops : IHostApplicationLifetime
    {
        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => CancellationToken.None;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication()
        {
        }
    }
}
