using Passcode.Api.Authentication;
using Passcode.Core.Audit;
using Passcode.Core.BulkRuns;
using Passcode.Core.Devices;
using Passcode.Core.Eligibility;
using Passcode.Core.Policy;

namespace Passcode.Api.Tests.BulkRuns;

public sealed class RevealingTargetPasscodesTests : IAsyncLifetime
{
    private const string Passcode = "SIMPIN-42";

    private ApiHost _host = null!;
    private BulkRun _run = null!;
    private BulkTarget _target = null!;

    public async Task InitializeAsync()
    {
        _host = await ApiHost.Start(configure: TestCallers.Add, settings: new() { ["Passcode:Reveal:SecondPerson"] = "true" });
        var at = _host.Time.GetUtcNow().AddHours(-1);
        _run = await _host.AddRun(BulkRunStatus.Completed, 1, TargetState.Completed);
        _target = BulkSamples.Target(2, TargetState.Completed) with
        {
            Effect = ResetEffect.NewDevicePasscode,
            AttemptAt = at,
            IssuedAt = at,
            ConfirmedAt = at.AddSeconds(9),
            Late = true,
        };
        await _host.BulkTargets.Add(_run.Id, _run.Shards, [_target], default);
        _host.Passcodes.PasscodeOf = _ => Passcode;
        _host.Tenant.Add(Samples.IPhone(_target.Id) with { ResetActions = [new(ActionState.Done, at, at.AddSeconds(9), null)] });
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task The_passcode_of_one_device_is_revealed_for_a_reason()
    {
        var answer = await Reveal(_target.Id, """{"reason":"the user calls"}""");

        Assert.Equal((200, "no-store"), (answer.Status, answer.Header("Cache-Control")));
        Assert.Equal((Passcode, "newDevicePasscode"), (answer["passcode"], answer["effect"]));
        var entry = Assert.Single(_host.Audit.Entries);
        Assert.Equal((AuditEventType.PasscodeRevealed, "ada@contoso.example"), (entry.Type, entry.Actor));
        Assert.Equal((400, "reason"), (await Reveal(_target.Id, "{}")) is var none ? (none.Status, none.Fields.Single()) : default);
    }

    [Fact]
    public async Task The_passcode_of_a_protected_device_needs_another_person_than_the_one_whom_an_application_named()
    {
        var device = _target with { Id = "00000000-0000-4000-8000-000000000003", Rules = [new(PolicyRule.ProtectedGroup, "Executives")] };
        device = device with { Device = device.Device! with { IntuneDeviceId = device.Id } };
        await _host.BulkTargets.Add(_run.Id, _run.Shards, [device], default);
        _host.Tenant.Add(Samples.IPhone(device.Id) with { ResetActions = [new(ActionState.Done, device.IssuedAt!.Value, device.ConfirmedAt, null)] });

        var named = await _host.Anonymous.Post(
            $"/api/bulk-runs/{_run.Id}/targets/{device.Id}/passcode", """{"reason":"a","requestedBy":"ada@contoso.example"}""", TestCallers.As("5d9a3c52-0f4c-4a55-9a37-2c4f8e0d7a11@bot", "", Roles.PasscodeReveal));
        var herself = await Reveal(device.Id, """{"reason":"b"}""");
        var another = await Reveal(device.Id, """{"reason":"c"}""", "ben");

        Assert.Each([named, herself], answer => Assert.Equal((409, "secondPersonRequired"), (answer.Status, answer.Code)));
        Assert.Equal((200, Passcode), (another.Status, another["passcode"]));
    }

    [Fact]
    public async Task What_cannot_be_revealed_says_why()
    {
        var removed = await Reveal("00000000-0000-4000-8000-000000000001", """{"reason":"a"}""");
        var unknown = await Reveal("00000000-0000-4000-8000-000000000009", """{"reason":"a"}""");
        var malformed = await Reveal("x", """{"reason":"a"}""");

        Assert.Equal((409, "passcodeNotAvailable"), (removed.Status, removed.Code));
        Assert.Equal((404, "bulkTargetNotFound"), (unknown.Status, unknown.Code));
        Assert.Equal((404, "bulkTargetNotFound"), (malformed.Status, malformed.Code));
    }

    [Fact]
    public async Task A_late_confirmation_and_the_effects_are_in_the_answers()
    {
        await _host.Change(_run.Id, run => run with { Effects = System.Collections.Immutable.ImmutableSortedDictionary<ResetEffect, int>.Empty.Add(ResetEffect.NewDevicePasscode, 1) });
        var reader = TestCallers.As("ada", null, Roles.BulkRead);

        var run = await _host.Anonymous.Send(HttpMethod.Get, $"/api/bulk-runs/{_run.Id}", null, reader);
        var targets = await _host.Anonymous.Send(HttpMethod.Get, $"/api/bulk-runs/{_run.Id}/targets", null, reader);

        Assert.Equal("""{"newDevicePasscode":1}""", run.Json.GetProperty("effects").GetRawText());
        Assert.Equal([false, true], targets.Json.GetProperty("value").EnumerateArray().Select(target => target.GetProperty("late").GetBoolean()).Order());
    }

    [Fact]
    public async Task The_bulk_runs_of_a_device_lead_to_its_passcode()
    {
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        await _host.AddRun(BulkRunStatus.Completed, 2, TargetState.Queued, run => run with { Request = run.Request with { DryRun = true } });
        await _host.AddRun();
        var reader = TestCallers.As("ada", null, Roles.ResetRead);

        var found = await _host.Anonymous.Send(HttpMethod.Get, $"/api/devices/{_target.Id.ToUpperInvariant()}/bulk-runs", null, reader);
        var paged = await _host.Anonymous.Send(HttpMethod.Get, $"/api/devices/{_target.Id}/bulk-runs?top=1", null, reader);
        var malformed = await _host.Anonymous.Send(HttpMethod.Get, "/api/devices/x/bulk-runs", null, reader);

        var entry = Assert.Single(found.Json.GetProperty("value").EnumerateArray());
        Assert.Equal((_run.Id, "CHG1"), (entry.GetProperty("bulkRunId").GetString(), entry.GetProperty("ticketId").GetString()));
        Assert.Equal(("completed", true), (entry.GetProperty("target").GetProperty("state").GetString(), entry.GetProperty("target").GetProperty("late").GetBoolean()));
        Assert.Equal(0, paged.Json.GetProperty("value").GetArrayLength());
        Assert.Contains("continuation=", paged["nextLink"], StringComparison.Ordinal);
        Assert.Equal((400, "deviceId"), (malformed.Status, malformed.Fields.Single()));
    }

    private Task<Answer> Reveal(string device, string body, string person = "ada") => _host.Anonymous.Post(
        $"/api/bulk-runs/{_run.Id}/targets/{device}/passcode", body, TestCallers.As($"{person}-id", $"{person}@contoso.example", Roles.PasscodeReveal));
}
