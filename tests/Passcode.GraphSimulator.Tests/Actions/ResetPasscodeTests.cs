using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;
using Passcode.GraphSimulator.Tests.Drivers;
using static Passcode.GraphSimulator.Tenant.SampleTenant;

namespace Passcode.GraphSimulator.Tests.Actions;

public sealed class ResetPasscodeTests
{
    /// <summary>Every row of the support matrix: status of the POST, and the state the device reports in the end.</summary>
    public static TheoryData<KnownDevice, int, string?, bool> Matrix => new()
    {
        { IPhone, 204, "done", false },
        { IPad, 204, "done", false },
        { PersonalIPhone, 204, "done", false },
        { UserEnrolledIPhone, 204, "notSupported", false },
        { ServiceAccountIPhone, 204, "notSupported", false },
        { AccountDrivenIPhone, 204, "notSupported", false },
        { FirstVisionPro, 204, "notSupported", false },
        { VisionPro, 204, "done", false },
        { OldWorkProfile, 204, "notSupported", false },
        { WorkProfile, 204, "done", true },
        { WorkProfileWithoutToken, 204, "notSupported", false },
        { CorporateWorkProfile, 204, "done", true },
        { FullyManaged, 204, "done", true },
        { Dedicated, 204, "done", true },
        { AospUser, 204, "done", true },
        { AospUserless, 204, "done", true },
        { OldDeviceAdministrator, 204, "done", true },
        { DeviceAdministrator, 204, "notSupported", false },
        { Mac, 400, null, false },
        { WindowsPc, 400, null, false },
        { Chromebook, 400, null, false },
        { LinuxPc, 400, null, false },
        { AppleTv, 400, null, false },
        { Unheard, 400, null, false },
        { OfflineIPhone, 204, "pending", false },
        { BeingWiped, 204, "pending", false },
        { StaleIPhone, 204, "pending", false },
        { WrongUnlockToken, 204, "failed", false },
    };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task Each_kind_of_device_ends_as_the_matrix_says(KnownDevice device, int status, string? state, bool passcode)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.ResetAsync(device);
        graph.Time.Advance(TimeSpan.FromHours(1));
        var results = await graph.ResultsAsync(device);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(state, results.Select(result => result.GetProperty("actionState").GetString()).LastOrDefault());
        Assert.Equal(passcode, results.Any(result => result.GetProperty("passcode").ValueKind == JsonValueKind.String));
    }

    [Fact]
    public async Task The_answer_never_has_a_body()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.ResetAsync(Dedicated);

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Empty(answer.Text);
    }

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
        Assert.All(shown, passcode => Assert.Matches($"^{SimulatedPasscode.Pattern}$", passcode));
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
    public async Task A_wrong_unlock_token_fails_with_an_error_code()
    {
        await using var graph = await Graph.StartAsync();
        await graph.ResetAsync(WrongUnlockToken);
        graph.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(("failed", WrongUnlockTokenError), await graph.StateAsync(WrongUnlockToken));
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

    [Theory]
    [InlineData(null, 204)]
    [InlineData("", 204)]
    [InlineData("{}", 204)]
    [InlineData("{\"keepUserData\":true}", 400)]
    [InlineData("[1]", 400)]
    [InlineData("{", 400)]
    public async Task Only_an_empty_body_is_accepted(string? body, int status)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync($"beta/{Graph.Path(IPhone)}/resetPasscode", body);

        Assert.Equal(status, (int)answer.Status);
        Assert.Equal(status == 204 ? 1 : 0, await graph.ResetCountAsync(IPhone));
    }

    [Theory]
    [InlineData("deviceManagement/managedDevices('{0}')/resetPasscode")]
    [InlineData("devicemanagement/manageddevices/{0}/resetpasscode")]
    public async Task The_action_has_other_spellings(string path)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync("v1.0/" + path.Replace("{0}", IPhone.Id, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.NoContent, answer.Status);
        Assert.Equal(1, await graph.ResetCountAsync(IPhone));
    }

    [Fact]
    public async Task A_platform_without_the_action_is_refused_in_Intunes_words()
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.ResetAsync(WindowsPc);

        Assert.Equal("BadRequest", answer.ErrorCode);
        var message = JsonDocument.Parse(answer.ErrorMessage!).RootElement.GetProperty("Message").GetString();
        Assert.StartsWith("An error has occurred - Operation ID", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d0000000-0000-4000-8000-000000000099")]
    [InlineData("not-an-id")]
    public async Task An_unknown_device_is_not_found(string id)
    {
        await using var graph = await Graph.StartAsync();

        var answer = await graph.PostAsync($"v1.0/deviceManagement/managedDevices/{id}/resetPasscode");

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("ResourceNotFound", answer.ErrorCode);
    }
}
