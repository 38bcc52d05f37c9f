using Microsoft.Extensions.DependencyInjection;
using Passcode.Core.Approvals;
using Passcode.Core.Audit;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Records;
using Passcode.Core.Resets;
using Passcode.Testing.Fakes;

namespace Passcode.Core.Tests.Resets;

/// <summary>One ticket resets one device once, whatever its requests call them.</summary>
public sealed class TicketClaimsTests
{
    private const string Hook = "https://receiver.example/hook";

    private static readonly DeviceReference ById = new(DeviceKey.IntuneDeviceId, Sample.DeviceId);
    private static readonly DeviceReference BySerialNumber = new(DeviceKey.SerialNumber, "SN-" + Sample.DeviceId);
    private static readonly DeviceReference ByName = new(DeviceKey.DeviceName, "Adele's iPhone");

    /// <summary>Requests that differ in ticket and device and mean the same, each with the id of its delivery; null for one without.</summary>
    private static readonly (DeviceReference Device, string Ticket, string? Delivery)[] Same =
    [
        (BySerialNumber, "SP-1", "d1"),
        (BySerialNumber, "sp-1", "d2"),
        (BySerialNumber, " SP-1 ", null),
        (BySerialNumber with { Value = "sn-" + Sample.DeviceId }, "SP-1", null),
        (ByName, "Sp-1", null),
        (ById, "SP-1", null),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_ticket_that_names_its_device_in_six_ways_resets_it_once(bool isAtOnce) => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        var ids = new List<string>();
        foreach (var (device, ticket, delivery) in Same)
        {
            ids.Add(await Deliver(process, device, ticket, delivery));
            if (!isAtOnce)
            {
                await process.End(ids[^1]);
            }
        }

        await Task.WhenAll(ids.Distinct().Select(id => process.End(id)));

        Assert.Single(world.Tenant.Resets);
        var resets = world.Store.All.ToList();
        var first = Assert.Single(resets, reset => reset.Status == ResetStatus.Completed);
        Assert.Each(resets.Where(reset => reset != first), reset => Assert.Equal(
            (ResetStatus.Cancelled, ReasonCode.Duplicate, first.Id), (reset.Status, reset.ReasonCode, reset.DuplicateOf)));
        Assert.Equal(5, resets.Count); // without an id of the delivery the spelling does not matter already before the device is found
        Assert.Empty(world.Locks.Held);
    });

    [Fact]
    public void A_repeated_delivery_of_a_duplicate_gives_its_own_first_answer() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        await process.End(await Deliver(process, ById, "77", "d1"));
        var second = await Deliver(process, ByName, "77", "d2");
        await process.End(second);

        Assert.Equal(second, await Deliver(process, ByName, "77", "d2"));
        Assert.Equal(ReasonCode.Duplicate, (await world.Read(second)).ReasonCode);
    });

    [Fact]
    public void A_duplicate_is_told_with_the_first_reset_and_leaves_a_trail() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        var first = await Deliver(process, ById, "77", "d1");
        var second = await Deliver(process, ByName, "77", "d2", callbackUrl: Hook);
        await process.End(second);
        await Task.Delay(TimeSpan.FromSeconds(2), time);

        var told = Assert.Single(world.Receiver.Calls, call => call.Address == Hook).Event;
        Assert.Equal(
            ("passcode.reset.cancelled", ReasonCode.Duplicate, first),
            (told.Type, told.ReadData<ResetEventData>().ReasonCode, told.ReadData<ResetEventData>().DuplicateOf));
        var entry = Assert.Single(world.Audit.OfType(AuditEventType.Cancelled));
        Assert.Equal(("policy", "duplicate of " + first), (entry.Actor, entry.Detail));
    });

    [Theory]
    [InlineData("another caller")]
    [InlineData("another ticket")]
    [InlineData("no ticket")]
    [InlineData("an idempotency key")]
    [InlineData("the next day")]
    public void Another_request_is_no_duplicate(string kind) => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Tenant.Add(Sample.IPhone());
        await using var process = await world.Begin(time);
        var accept = process.Services.GetRequiredService<AcceptReset>();
        await process.End(await Accept(accept, World.Origin, "77", null, ById));
        if (kind == "the next day")
        {
            await Task.Delay(TimeSpan.FromDays(1), time);
        }

        var second = await Accept(
            accept,
            kind == "another caller" ? World.Origin with { CallerId = "another" } : World.Origin,
            kind switch { "another ticket" => "78", "no ticket" => null, _ => "77" },
            kind == "an idempotency key" ? "k" : null,
            ByName);
        await process.End(second);

        Assert.Equal(ResetStatus.Completed, (await world.Read(second)).Status);
        Assert.Equal(2, world.Tenant.Resets.Count);
    });

    [Theory]
    [InlineData("was not eligible", true)]
    [InlineData("was cancelled in time", true)]
    [InlineData("was refused by the device", true)]
    [InlineData("was refused by Graph", true)]
    [InlineData("may still be confirmed", false)]
    public void The_claim_of_a_reset_that_ended_without_effect_passes_on(string how, bool passes) => VirtualTime.Run(async time =>
    {
        var world = new World(time) { Settings = { ["Passcode:Polling:Deadline"] = "01:00:00" } };
        var device = Sample.IPhone();
        world.Tenant.Add(how == "was not eligible" ? device with { ManagementState = "wipePending" } : device);
        world.Tenant.Answer = how == "was refused by the device" ? ActionState.Failed : ActionState.Done;
        world.Tenant.ConfirmsAfter = how == "may still be confirmed" ? null : TimeSpan.FromSeconds(8);
        if (how == "was refused by Graph")
        {
            world.Tenant.FailPost(new GraphProblem(GraphFault.MissingPermission, "told to"));
        }
        else if (how == "was cancelled in time")
        {
            world.Tenant.FailPost(new GraphProblem(GraphFault.Throttled, "told to", TimeSpan.FromMinutes(10)));
        }

        await using var process = await world.Begin(time);
        var first = await Deliver(process, ById, "77", "d1");
        if (how == "was cancelled in time")
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time);
            await process.Services.GetRequiredService<CancelReset>().Execute(first, "agent", default);
        }

        await process.End(first);
        Assert.NotEqual(ResetStatus.Completed, (await world.Read(first)).Status);
        world.Tenant.Change(Sample.DeviceId, each => each with { ManagementState = "managed" });
        world.Tenant.Answer = ActionState.Done;
        world.Tenant.ConfirmsAfter = TimeSpan.FromSeconds(8);
        var next = new[] { await Deliver(process, ByName, "77", "d2"), await Deliver(process, BySerialNumber, "77", "d3") };
        await Task.WhenAll(next.Select(id => process.End(id)));

        var resets = await Task.WhenAll(next.Select(world.Read));
        Assert.Equal(passes ? 1 : 0, resets.Count(reset => reset.Status == ResetStatus.Completed));
        Assert.Each(resets.Where(reset => reset.Status != ResetStatus.Completed), reset => Assert.Equal(
            (ReasonCode.Duplicate, passes ? next.Single(id => id != reset.Id) : first), (reset.ReasonCode, reset.DuplicateOf)));
    });

    [Fact]
    public void The_first_to_find_the_device_is_the_first_reset_and_a_cancelled_one_makes_room_while_it_lasts() => VirtualTime.Run(async time =>
    {
        var world = new World(time);
        world.Protect();
        await using var process = await world.Begin(time);
        var first = await Deliver(process, ById, "77", "d1");
        await Task.Delay(TimeSpan.FromMinutes(1), time);
        var second = await Deliver(process, ByName, "77", "d2"); // the first waits for its approval
        await process.End(second);
        await process.Services.GetRequiredService<CancelReset>().Execute(first, "agent", default);
        await process.End(first);
        var third = await Deliver(process, ByName, "77", "d3");
        await Task.Delay(TimeSpan.FromMinutes(1), time);

        Assert.Equal(first, (await world.Read(second)).DuplicateOf);
        Assert.Equal(ReasonCode.CancelledByRequest, (await world.Read(first)).ReasonCode);
        Assert.Equal(ResetStatus.AwaitingApproval, (await world.Read(third)).Status);
    });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whenever_the_process_dies_one_of_two_requests_resets_the_device_and_the_other_names_it(bool isSilent) => VirtualTime.Run(async time =>
    {
        var calls = await Run(time, new Crash());
        for (var at = 0; at < calls; at++)
        {
            await Run(time, new Crash(at, isAfterEffect: false, isSilent, isOnce: !isSilent));
            await Run(time, new Crash(at, isAfterEffect: true, isSilent, isOnce: !isSilent));
        }
    });

    private static async Task<int> Run(VirtualTime time, Crash crash)
    {
        var world = new World(time) { Crash = crash };
        world.Tenant.Add(Sample.IPhone());
        await world.RunThrough(crash, time, Live);

        var resets = world.Store.All.ToList();
        var first = Assert.Single(resets, reset => reset.Status == ResetStatus.Completed);
        var second = Assert.Single(resets, reset => reset.Status == ResetStatus.Cancelled);
        Assert.Equal((2, ReasonCode.Duplicate, first.Id), (resets.Count, second.ReasonCode, second.DuplicateOf));
        Assert.Single(world.Tenant.Resets);
        Assert.Empty(world.Locks.Held);
        return crash.Calls;

        static async Task Live(OrchestrationHarness process)
        {
            while (true)
            {
                try
                {
                    string[] ids = [await Deliver(process, ById, "77", "d1"), await Deliver(process, ByName, "77", "d2")];
                    await Task.WhenAll(ids.Select(id => process.End(id)));
                    return;
                }
                catch (CrashException)
                {
                }
            }
        }
    }

    private static async Task<string> Deliver(OrchestrationHarness process, DeviceReference device, string ticket, string? delivery, string? callbackUrl = null)
    {
        var request = World.Request(ticket: ticket) with { Device = device, CallbackUrl = callbackUrl };
        var accepted = await process.Services.GetRequiredService<AcceptDelivery>()
            .Execute(request, World.Helpdesk, new WebhookDelivery(delivery, null, TimeSpan.FromDays(30)), CancellationToken.None);
        return accepted.Record.Id;
    }

    private static async Task<string> Accept(AcceptReset accept, RequestOrigin origin, string? ticket, string? key, DeviceReference device) =>
        Assert.IsType<RequestResult<PasscodeReset>.Accepted>(
            await accept.Execute(World.Request(ticket: ticket) with { Device = device }, origin, key, CancellationToken.None)).Record.Id;
}
