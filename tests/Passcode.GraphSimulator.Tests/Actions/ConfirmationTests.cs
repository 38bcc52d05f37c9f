using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Actions;

public sealed class ConfirmationTests
{
    [Fact]
    public async Task A_reset_is_pending_until_the_device_confirms()
    {
        await using var graph = await Graph.StartAsync(new() { ConfirmAfter = TimeSpan.FromSeconds(5) });
        await graph.ResetAsync(FullyManaged);

        graph.Time.Advance(TimeSpan.FromSeconds(4.9));
        var before = Assert.Single(await graph.ResultsAsync(FullyManaged));
        graph.Time.Advance(TimeSpan.FromMinutes(3));
        var after = Assert.Single(await graph.ResultsAsync(FullyManaged));

        Assert.Equal("pending", before.GetProperty("actionState").GetString());
        Assert.Equal(JsonValueKind.Null, before.GetProperty("passcode").ValueKind);
        Assert.Equal("#microsoft.graph.resetPasscodeActionResult", after.GetProperty("@odata.type").GetString());
        Assert.Equal("resetPasscode", after.GetProperty("actionName").GetString());
        Assert.Equal("done", after.GetProperty("actionState").GetString());
        Assert.Equal(Graph.Start, after.GetProperty("startDateTime").GetDateTimeOffset());
        Assert.Equal(Graph.Start.AddSeconds(5), after.GetProperty("lastUpdatedDateTime").GetDateTimeOffset());
    }

    [Fact]
    public async Task Each_reset_of_an_Android_device_makes_another_passcode()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(FullyManaged);
        await graph.ResetAsync(FullyManaged);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        var shown = (await graph.ResultsAsync(FullyManaged)).Select(result => result.GetProperty("passcode").GetString()!).ToArray();
        var made = (await graph.InspectAsync<MadePasscode[]>("passcodes")).Where(item => item.DeviceId.ToString() == FullyManaged.Id);

        Assert.Equal(2, shown.Distinct().Count());
        Assert.Each(shown, passcode => Assert.Matches($"^{SimulatedPasscode.Pattern}$", passcode));
        Assert.Equal(shown, made.Select(item => item.Passcode));
    }

    [Theory]
    [InlineData(6, true)]
    [InlineData(8, false)]
    public async Task A_passcode_is_shown_for_seven_days(int days, bool shown)
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(Dedicated);

        graph.Time.Advance(TimeSpan.FromDays(days));
        var result = Assert.Single(await graph.ResultsAsync(Dedicated));

        Assert.Equal("done", result.GetProperty("actionState").GetString());
        Assert.Equal(shown, Regex.IsMatch(result.ToString(), SimulatedPasscode.Pattern));
    }

    [Fact]
    public async Task A_work_profile_can_be_reset_once_its_token_is_active()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(WorkProfileWithoutToken);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        await graph.ChangeAsync(WorkProfileWithoutToken, new DeviceChange(ResetTokenActive: true));
        await graph.ResetAsync(WorkProfileWithoutToken);
        graph.Time.Advance(TimeSpan.FromMinutes(1));
        var states = (await graph.ResultsAsync(WorkProfileWithoutToken)).Select(result => result.GetProperty("actionState").GetString());

        Assert.Equal(["notSupported", "done"], states);
    }

    [Fact]
    public async Task A_device_that_comes_online_confirms_from_then_on()
    {
        await using var graph = await Graph.StartAsync(new() { ConfirmAfter = TimeSpan.FromSeconds(5) });
        await graph.ResetAsync(OfflineIPhone);
        graph.Time.Advance(TimeSpan.FromHours(2));

        await graph.ChangeAsync(OfflineIPhone, new DeviceChange(Offline: false));
        graph.Time.Advance(TimeSpan.FromSeconds(4));
        var (before, _) = await graph.StateAsync(OfflineIPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(1));
        var (after, _) = await graph.StateAsync(OfflineIPhone);

        Assert.Equal(("pending", "done"), (before, after));
    }

    [Fact]
    public async Task A_confirmed_reset_stays_confirmed_when_the_device_changes()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        await graph.ChangeAsync(IPhone, new DeviceChange(Offline: true, Outcome: ActionState.Failed, ErrorCode: 1));

        Assert.Equal(("done", 0), await graph.StateAsync(IPhone));
    }

    [Fact]
    public async Task A_confirmation_is_also_a_sync()
    {
        await using var graph = await Graph.StartAsync(new() { ConfirmAfter = TimeSpan.FromSeconds(5) });
        await graph.ResetAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        var device = await graph.GetAsync($"v1.0/{Graph.Path(IPhone)}");

        Assert.Equal(Graph.Start.AddSeconds(5), device.Json.GetProperty("lastSyncDateTime").GetDateTimeOffset());
    }

    [Fact]
    public async Task Some_accepted_resets_never_happen()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.ResetAsync(SwallowsResets);
        graph.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(await graph.ResultsAsync(SwallowsResets));
        Assert.Equal(0, await graph.ResetCountAsync(SwallowsResets));
    }

    [Fact]
    public async Task A_result_can_appear_late()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ChangeAsync(IPhone, new DeviceChange(AppearsAfterSeconds: 30));
        await graph.ResetAsync(IPhone);

        var early = await graph.ResultsAsync(IPhone);
        graph.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Empty(early);
        Assert.Single(await graph.ResultsAsync(IPhone));
    }

    [Theory]
    [InlineData("AlreadyPending", "pending", 0.0069)]
    [InlineData("ResetDaysAgo", "done", 3)]
    public async Task Resets_made_elsewhere_are_listed_from_the_start(string name, string state, double daysAgo)
    {
        await using var graph = await Graph.StartAsync();
        var device = name == nameof(AlreadyPending) ? AlreadyPending : ResetDaysAgo;

        var result = Assert.Single(await graph.ResultsAsync(device));

        Assert.Equal(state, result.GetProperty("actionState").GetString());
        Assert.Equal(daysAgo, (Graph.Start - result.GetProperty("startDateTime").GetDateTimeOffset()).TotalDays, 3);
        Assert.Equal(0, await graph.ResetCountAsync(device));
    }
}
