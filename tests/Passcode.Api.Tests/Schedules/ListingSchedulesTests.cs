using System.Text.Json;
using Microsoft.Extensions.Options;
using Passcode.Api.Tests.BulkRuns;
using Passcode.Core.BulkRuns;
using Passcode.Core.Schedules;

namespace Passcode.Api.Tests.Schedules;

public sealed class ListingSchedulesTests
{
    [Fact]
    public async Task Schedules_are_listed_with_their_next_times_and_what_became_of_the_last()
    {
        await using var host = await ApiHost.Start(settings: new()
        {
            ["Passcode:Schedules:nightly:Cron"] = "0 30 2 * * *",
            ["Passcode:Schedules:nightly:TimeZone"] = "Europe/Stockholm",
            ["Passcode:Schedules:nightly:Selection:Category"] = "Kiosk",
            ["Passcode:Schedules:nightly:Window:From"] = "22:00",
            ["Passcode:Schedules:nightly:Window:To"] = "05:00",
            ["Passcode:Schedules:nightly:Cap"] = "100",
            ["Passcode:Schedules:nightly:Reason"] = "weekly",
            ["Passcode:Schedules:nightly:TicketId"] = "CHG1",
            ["Passcode:Schedules:Idle:Cron"] = "0 0 0 1 1 *",
            ["Passcode:Schedules:Idle:Enabled"] = "false",
            ["Passcode:Schedules:Idle:Selection:IntuneDeviceIds:0"] = Samples.DeviceId,
        });
        var now = host.Time.GetUtcNow();
        var run = await host.AddRun(BulkRunStatus.Completed, 2, TargetState.Completed);
        await host.Schedules.TrySave(
            new ScheduleState("nightly", now, null, [new StartedTick(run.Id, now, "ada"), new StartedTick("gone", now)], new SkippedOccurrence(now, SkipReason.OutsideWindow)), null, default);

        var value = (await host.Client.Get("/api/schedules")).Json.GetProperty("value");

        Assert.Equal(["Idle", "nightly"], value.EnumerateArray().Select(schedule => schedule.GetProperty("name").GetString()));
        var (idle, nightly) = (value[0], value[1]);
        Assert.Equal((0, 1), (idle.GetProperty("next").GetArrayLength(), idle.GetProperty("selection").GetProperty("devices").GetInt32()));
        Assert.Equal(
            ["2026-03-02T01:30:00+00:00", "2026-03-03T01:30:00+00:00", "2026-03-04T01:30:00+00:00"],
            nightly.GetProperty("next").EnumerateArray().Select(time => time.GetProperty("at").GetString()));
        Assert.Equal("2026-03-02T02:30:00+01:00", nightly.GetProperty("next")[0].GetProperty("localTime").GetString());
        Assert.Equal(
            ("The devices of the category Kiosk", "One device that is listed individually"),
            (nightly.GetProperty("selectionText").GetString(), idle.GetProperty("selectionText").GetString()));
        Assert.Equal(("22:00:00", 100), (nightly.GetProperty("window").GetProperty("from").GetString(), nightly.GetProperty("cap").GetInt32()));
        Assert.Equal("outsideWindow", nightly.GetProperty("lastSkipped").GetProperty("reason").GetString());
        Assert.Equal(("weekly", "CHG1"), (nightly.GetProperty("reason").GetString(), nightly.GetProperty("ticketId").GetString()));
        var runs = nightly.GetProperty("lastRuns");
        Assert.Equal("{}", runs[1].GetProperty("effects").GetRawText());
        Assert.Equal(
            (run.Id, "ada", "completed", 2),
            (runs[0].GetProperty("id").GetString(), runs[0].GetProperty("requestedBy").GetString(), runs[0].GetProperty("status").GetString(), runs[0].GetProperty("counts").GetProperty("completed").GetInt32()));
        Assert.Equal(("gone", JsonValueKind.Null), (runs[1].GetProperty("id").GetString(), runs[1].GetProperty("status").ValueKind));
    }

    [Fact]
    public async Task A_group_is_called_by_its_name_which_is_read_once_in_ten_minutes()
    {
        await using var host = await ApiHost.Start(settings: new()
        {
            ["Passcode:Schedules:nightly:Cron"] = "0 30 2 * * *",
            ["Passcode:Schedules:nightly:Selection:GroupId"] = BulkSamples.Group,
            ["Passcode:Schedules:nightly:Selection:ExcludeGroupIds:0"] = Samples.DeviceId,
        });
        Assert.Equal($"The devices of the group {BulkSamples.Group} and of its users, except those of the group {Samples.DeviceId} and of its users", await Text());
        host.Tenant.GroupNames[BulkSamples.Group] = "Shops";
        host.Tenant.GroupNames[Samples.DeviceId] = "Executives";
        host.Time.Advance(TimeSpan.FromMinutes(11));
        const string Named = "The devices of the group Shops and of its users, except those of the group Executives and of its users";
        Assert.Equal(Named, await Text());
        host.Tenant.Problem = new(Core.Devices.GraphFault.Throttled, "no");
        Assert.Equal(Named, await Text());

        async Task<string?> Text() => (await host.Client.Get("/api/schedules")).Json.GetProperty("value")[0].GetProperty("selectionText").GetString();
    }

    [Fact]
    public async Task Without_schedules_the_list_is_empty()
    {
        await using var host = await ApiHost.Start();

        Assert.Equal("""{"value":[],"nextLink":null}""", (await host.Client.Get("/api/schedules")).Text);
    }

    [Fact]
    public async Task A_wrong_schedule_keeps_the_host_from_starting_and_is_named()
    {
        var invalid = await Assert.ThrowsAsync<OptionsValidationException>(() => ApiHost.Start(settings: new()
        {
            ["Passcode:Schedules:nightly:Cap"] = "0",
        }));

        Assert.Equal(
            ["Passcode:Schedules:nightly:Cap", "Passcode:Schedules:nightly:Cron", "Passcode:Schedules:nightly:Selection"],
            invalid.Failures.Select(failure => failure.Split(": ")[0]).Order());
    }
}
