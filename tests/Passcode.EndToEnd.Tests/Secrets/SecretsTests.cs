using Passcode.GraphSimulator;
using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Secrets;

public sealed class SecretsTests : LocalHostTest
{
    private const int MoreDevices = 10;
    private const string EndOfBanner = "Press Ctrl+C to stop.";

    private static readonly Dictionary<string, string> LogsEverything = new()
    {
        ["Logging__LogLevel__Default"] = "Trace",
        ["Logging__LogLevel__Microsoft"] = "Trace",
        ["Logging__LogLevel__System"] = "Trace",
        ["Logging__LogLevel__Azure"] = "Trace",
    };

    private readonly TrafficRecorder _traffic = new();

    protected override SimulatorOptions Tenant => base.Tenant with { Devices = 4 * MoreDevices };

    protected override Task<RestartableHost> StartHost() => RestartableHost.Start(Dependencies, LogsEverything, _traffic);

    [Fact]
    public async Task No_passcode_and_no_key_is_in_tables_journal_logs_or_answers()
    {
        var (rowsWhilePending, reset) = await ResetAndroidDevices();
        var passcodes = (await Dependencies.Simulator.Passcodes()).Select(made => made.Passcode).Append(SimulatedPasscode.Prefix).ToList();

        // The host has read them: what follows proves that it kept none.
        Assert.Contains(_traffic.Received, answer => passcodes.Exists(passcode => answer.Contains(passcode, StringComparison.Ordinal)));
        var (revealed, shown) = await RevealOne();
        passcodes.Remove(shown);
        Assert.Contains(shown, revealed.Body, StringComparison.Ordinal);
        (string Place, string Text)[] places =
        [
            ("tables", string.Join('\n', await Dependencies.Rows())),
            ("tables while pending", string.Join('\n', rowsWhilePending)),
            ("all that was ever written to storage", string.Join('\n', _traffic.Written)),
            ("logs", WithoutBanner(Host.Output)),
            ("answers", string.Join('\n', Host.Answers.Where(answer => answer != revealed).Select(answer => string.Join('\n', answer.Headers) + answer.Body))),
        ];
        var storageKey = Dependencies.Storage.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        Assert.Each(places, place =>
        {
            Assert.Contains(reset, place.Text, StringComparison.Ordinal); // it is the place that is searched
            Assert.Each(passcodes.Append(shown).Append(Host.ApiKey).Append(Host.OperationKey).Append(storageKey), secret => Assert.False(
                place.Text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} is in {place.Place}"));
        });
        Assert.Contains(rowsWhilePending, row => row.StartsWith("PasscodeLocalHistory:", StringComparison.Ordinal));
    }

    // What is shown once must be found nowhere else, whatever was done with it on the way.
    private async Task<(ApiResponse Answer, string Passcode)> RevealOne()
    {
        var reset = await Host.Api.SubmitAndWait(ResetSubmission.For(SampleTenant.Dedicated.Id), Unique.Key());
        var answer = await Host.Api.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });
        Assert.Equal("no-store", answer.Expect(System.Net.HttpStatusCode.OK).Header("Cache-Control"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await Host.Api.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" })).Status);
        await Host.Api.Get("api/audit");
        await Host.Api.Get("api/audit/export?format=csv");
        await Host.Api.Get($"api/resets/{reset.Id}");
        var made = (await Dependencies.Simulator.Passcodes()).Last(made => made.DeviceId.ToString() == SampleTenant.Dedicated.Id);
        Assert.Equal(made.Passcode, answer.Content.GetProperty("passcode").GetString());
        return (answer, made.Passcode);
    }

    // Its passcode of days ago is shown with each look at the first device, so that a pending reset could leak it too.
    private async Task<(IReadOnlyList<string> RowsWhilePending, string ResetId)> ResetAndroidDevices()
    {
        await Dependencies.Simulator.Change(SampleTenant.ResetDaysAgo.Id, new DeviceChange(Offline: true));
        var pending = await Host.Api.Submit(ResetSubmission.For(SampleTenant.ResetDaysAgo.Id));
        await Host.Api.Until(pending.Id, "pending");

        var devices = (await Dependencies.Simulator.GeneratedDevices(MoreDevices, device => device.IsAndroid)).Select(device => device.Id);
        KnownDevice[] kinds = [SampleTenant.WorkProfile, SampleTenant.CorporateWorkProfile, SampleTenant.Dedicated, SampleTenant.AospUser, SampleTenant.OldDeviceAdministrator];
        await Task.WhenAll(kinds.Select(kind => kind.Id).Concat(devices).Select(async device =>
            Assert.Equal("completed", (await Host.Api.SubmitAndWait(ResetSubmission.For(device), Unique.Key())).Status)));
        await Host.Api.Get("api/resets");
        await Host.Api.Get("api/devices?intuneDeviceId=" + SampleTenant.WorkProfile.Id);
        await Host.Api.Get($"api/resets/{pending.Id}/operation");

        var rowsWhilePending = await Dependencies.Rows();
        await Dependencies.Simulator.Change(SampleTenant.ResetDaysAgo.Id, new DeviceChange(Offline: false));
        Assert.Equal("completed", (await Host.Api.UntilEnded(pending.Id)).Status);
        await Dependencies.UntilIdle();
        return (rowsWhilePending, pending.Id);
    }

    // The banner shows the API key, and is the only one that may.
    private static string WithoutBanner(string output)
    {
        var (start, end) = (output.IndexOf("\nPasscode  http", StringComparison.Ordinal), output.IndexOf(EndOfBanner, StringComparison.Ordinal));
        Assert.True(start >= 0 && end > start, output);
        return output[..start] + output[end..];
    }
}
