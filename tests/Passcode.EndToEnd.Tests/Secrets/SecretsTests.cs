using Passcode.GraphSimulator.Actions;
using Passcode.GraphSimulator.Inspection;
using Passcode.GraphSimulator.Tenant;

namespace Passcode.EndToEnd.Tests.Secrets;

public sealed class SecretsTests : IAsyncLifetime
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

    private readonly Listener _listener = new();
    private Ground _ground = null!;
    private OwnHost _host = null!;

    public async Task InitializeAsync()
    {
        _ground = await Ground.Start(Ground.QuickTenant with { Devices = 4 * MoreDevices });
        _host = await OwnHost.Start(_ground, LogsEverything, _listener);
    }

    public async Task DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await (_ground?.DisposeAsync() ?? default);
    }

    [Fact]
    public async Task No_passcode_and_no_key_is_in_tables_journal_logs_or_answers()
    {
        var (rowsWhilePending, reset) = await ResetAndroidDevices();
        var passcodes = (await _ground.Simulator.Passcodes()).Select(made => made.Passcode).Append(SimulatedPasscode.Prefix).ToList();

        // The host has read them: what follows proves that it kept none.
        Assert.Contains(_listener.Received, answer => passcodes.Exists(passcode => answer.Contains(passcode, StringComparison.Ordinal)));
        var (revealed, shown) = await RevealOne();
        passcodes.Remove(shown);
        Assert.Contains(shown, revealed.Body, StringComparison.Ordinal);
        (string Place, string Text)[] places =
        [
            ("tables", string.Join('\n', await _ground.Rows())),
            ("tables while pending", string.Join('\n', rowsWhilePending)),
            ("all that was ever written to storage", string.Join('\n', _listener.Written)),
            ("logs", WithoutBanner(_host.Output)),
            ("answers", string.Join('\n', _host.Answers.Where(answer => answer != revealed).Select(answer => string.Join('\n', answer.Headers) + answer.Body))),
        ];
        var storageKey = _ground.Storage.Split(';').Single(part => part.StartsWith("AccountKey=", StringComparison.Ordinal))["AccountKey=".Length..];
        Assert.All(places, place =>
        {
            Assert.Contains(reset, place.Text, StringComparison.Ordinal); // it is the place that is searched
            Assert.All(passcodes.Append(shown).Append(_host.ApiKey).Append(_host.OperationKey).Append(storageKey), secret => Assert.False(
                place.Text.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{secret} is in {place.Place}"));
        });
        Assert.Contains(rowsWhilePending, row => row.StartsWith("PasscodeLocalHistory:", StringComparison.Ordinal));
    }

    // What is shown once must be found nowhere else, whatever was done with it on the way.
    private async Task<(ApiAnswer Answer, string Passcode)> RevealOne()
    {
        var reset = await _host.Api.SubmitAndWait(ResetAsk.For(SampleTenant.Dedicated.Id), Some.Key());
        var answer = await _host.Api.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" });
        Assert.Equal("no-store", answer.Expect(System.Net.HttpStatusCode.OK).Header("Cache-Control"));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await _host.Api.Post($"api/resets/{reset.Id}/passcode", new { reason = "the user calls" })).Status);
        await _host.Api.Get("api/audit");
        await _host.Api.Get("api/audit/export?format=csv");
        await _host.Api.Get($"api/resets/{reset.Id}");
        var made = (await _ground.Simulator.Passcodes()).Last(made => made.DeviceId.ToString() == SampleTenant.Dedicated.Id);
        Assert.Equal(made.Passcode, answer.Content.GetProperty("passcode").GetString());
        return (answer, made.Passcode);
    }

    // Its passcode of days ago is shown with each look at the first device, so that a pending reset could leak it too.
    private async Task<(IReadOnlyList<string> RowsWhilePending, string ResetId)> ResetAndroidDevices()
    {
        await _ground.Simulator.Change(SampleTenant.ResetDaysAgo.Id, new DeviceChange(Offline: true));
        var pending = await _host.Api.Submit(ResetAsk.For(SampleTenant.ResetDaysAgo.Id));
        await _host.Api.Until(pending.Id, "pending");

        var devices = (await _ground.Simulator.GeneratedDevices()).Where(device => device.IsAndroid).Take(MoreDevices).Select(device => device.Id);
        KnownDevice[] kinds = [SampleTenant.WorkProfile, SampleTenant.CorporateWorkProfile, SampleTenant.Dedicated, SampleTenant.AospUser, SampleTenant.OldDeviceAdministrator];
        await Task.WhenAll(kinds.Select(kind => kind.Id).Concat(devices).Select(async device =>
            Assert.Equal("completed", (await _host.Api.SubmitAndWait(ResetAsk.For(device), Some.Key())).Status)));
        await _host.Api.Get("api/resets");
        await _host.Api.Get("api/devices?intuneDeviceId=" + SampleTenant.WorkProfile.Id);
        await _host.Api.Get($"api/resets/{pending.Id}/operation");

        var rowsWhilePending = await _ground.Rows();
        await _ground.Simulator.Change(SampleTenant.ResetDaysAgo.Id, new DeviceChange(Offline: false));
        Assert.Equal("completed", (await _host.Api.UntilEnded(pending.Id)).Status);
        await _ground.UntilNothingIsUnderWay();
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
