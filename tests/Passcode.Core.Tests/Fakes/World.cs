using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Passcode.Adapters.Calendars;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Budgets;
using Passcode.Core.BulkRuns;
using Passcode.Core.Callbacks;
using Passcode.Core.Devices;
using Passcode.Core.Policy;
using Passcode.Core.Resets;
using Passcode.Core.Reveal;
using Passcode.Core.Schedules;
using Passcode.Core.Workflows;

namespace Passcode.Core.Tests.Fakes;

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
        Workflows = new FakeWorkflows(() => Crash);
        Trail = new FakeAuditTrail(() => Crash);
        Passcodes = new FakePasscodes(Tenant);
        Subscriptions = new FakeSubscriptions(() => Crash);
        Letters = new FakeDeadLetters(() => Crash);
        Receiver = new FakeReceiver(() => Crash, Time);
        BulkRuns = new FakeBulkRuns(() => Crash);
        BulkTargets = new FakeBulkTargets(() => Crash);
        BulkLists = new FakeBulkLists(() => Crash);
        Budgets = new FakeBudgets(() => Crash);
        Standing = new FakeStandingRecords(() => Crash);
        Pending = new FakePendingApprovals(() => Crash);
        Groups = new FakeGroups(() => Crash);
        Schedules = new FakeSchedules(() => Crash);
    }

    /// <summary>An application that names who asks.</summary>
    public static RequestOrigin Origin { get; } = new(RequestChannel.Application, "caller", "app-1");

    /// <summary>A helpdesk that names who asks.</summary>
    public static RequestOrigin Helpdesk { get; } = new(RequestChannel.Helpdesk, "helpdesk:zendesk");

    /// <summary>Somebody who asked for nothing.</summary>
    public static Approver Boss { get; } = new("boss-oid", IsPerson: true, ["boss@contoso.example"], "console");

    /// <summary>The fate of the process that runs now.</summary>
    public Crash Crash { get; set; } = new();

    public FakeTimeProvider Time { get; }

    public FakeResetStore Store { get; }

    public FakeDeviceLocks Locks { get; }

    public FakeIdempotencyKeys Keys { get; }

    public FakeTenant Tenant { get; }

    public FakeWorkflows Workflows { get; }

    public FakeAuditTrail Trail { get; }

    public FakePasscodes Passcodes { get; }

    public FakeSubscriptions Subscriptions { get; }

    public FakeDeadLetters Letters { get; }

    public FakeReceiver Receiver { get; }

    public FakeBulkRuns BulkRuns { get; }

    public FakeBulkTargets BulkTargets { get; }

    public FakeBulkLists BulkLists { get; }

    public FakeBudgets Budgets { get; }

    public FakeStandingRecords Standing { get; }

    public FakePendingApprovals Pending { get; }

    public FakeGroups Groups { get; }

    public FakeSchedules Schedules { get; }

    public Dictionary<string, string?> Settings { get; } = [];

    /// <summary>The core over this world's ports, for a process that brings its own workflow client.</summary>
    public void AddTo(IServiceCollection services) => services
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(Settings).Build())
        .AddPasscodeCore()
        .AddSingleton<IResetStore>(Store)
        .AddSingleton<IDeviceLocks>(Locks)
        .AddSingleton<IIdempotencyKeys>(Keys)
        .AddSingleton<IManagedDevices>(Tenant)
        .AddSingleton<IStandingRecords>(Standing)
        .AddSingleton<IPendingApprovals>(Pending)
        .AddSingleton<IGroupMembers>(Groups)
        .AddSingleton<IAuditTrail>(Trail)
        .AddSingleton<IAuditRecords>(Trail)
        .AddSingleton<ITemporaryPasscodes>(Passcodes)
        .AddSingleton<ISubscriptions>(Subscriptions)
        .AddSingleton<IDeadLetters>(Letters)
        .AddSingleton<ICallbackSender>(Receiver)
        .AddSingleton<ITicketNotes>(Receiver)
        .AddSingleton<IReceivers>(Receiver)
        .AddSingleton<IDeviceBatches>(Tenant)
        .AddSingleton<IDeviceSelections>(Tenant)
        .AddSingleton<IBulkRuns>(BulkRuns)
        .AddSingleton<IBulkTargets>(BulkTargets)
        .AddSingleton<IBulkLists>(BulkLists)
        .AddSingleton<IBudgetStore>(Budgets)
        .AddSingleton<ISchedules>(Schedules)
        .AddSingleton<ICalendar, CronCalendar>();

    /// <summary>A process that starts workflows and runs none.</summary>
    public IServiceProvider Process()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(Time).AddSingleton<IWorkflowClient>(Workflows);
        AddTo(services);
        return services.BuildServiceProvider();
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
        Assert.IsType<Acceptance.Accepted>(await Get<AcceptReset>().Run(request, Origin, key, CancellationToken.None)).Reset;

    public async Task<PasscodeReset> Read(string id) => (await Store.Find(id, CancellationToken.None))!.Reset;

    /// <summary>Runs one step of a reset, as a driver would.</summary>
    public Task<ResetProgress> Step<TBody>(string id, ResetState? state = null)
        where TBody : IStepBody<ResetStepInput, ResetProgress> =>
        Get<TBody>().Run(new ResetStepInput(id, state ?? new ResetState()), CancellationToken.None);
}
