using System.Diagnostics;

namespace Passcode.EndToEnd.Tests.Deaths;

/// <summary>A host that dies again and again, with tables of its own on ground that it shares with others.</summary>
internal sealed class Lane : IAsyncDisposable
{
    private static readonly TimeSpan StrikeDeadline = TimeSpan.FromMinutes(1);

    private readonly Ground _ground;
    private readonly KillSwitch _killSwitch;
    private readonly string _prefix;
    private readonly OwnHost _host;

    private Lane(Ground ground, KillSwitch killSwitch, string prefix, OwnHost host) =>
        (_ground, _killSwitch, _prefix, _host) = (ground, killSwitch, prefix, host);

    /// <summary>Starts one that has done a reset already, so that its next one does nothing for the first time.</summary>
    public static async Task<Lane> Start(Ground ground, string prefix, TenantDevice warmUp, bool deduplicatesStarts = false)
    {
        var killSwitch = new KillSwitch();
        var settings = new Dictionary<string, string>
        {
            ["Passcode__Storage__TablePrefix"] = prefix,
            ["Passcode__Engine__DeduplicatesStarts"] = deduplicatesStarts.ToString(),
        };
        var host = await OwnHost.Start(ground, settings, killSwitch);
        var lane = new Lane(ground, killSwitch, prefix, host);
        try
        {
            await lane.CallsOf(warmUp);
            return lane;
        }
        catch
        {
            await lane.DisposeAsync();
            throw;
        }
    }

    /// <summary>The calls that an undisturbed reset makes.</summary>
    public async Task<IReadOnlyList<TapCall>> CallsOf(TenantDevice device)
    {
        _killSwitch.Arm(null, _host.Kill);
        await _host.Api.Submit(Ask(device), Some.Key());
        await _ground.UntilNothingIsUnderWay(_prefix);
        return _killSwitch.Calls;
    }

    /// <summary>Lets the host die during a reset, starts it again, and lets it die during what follows if there are more points.</summary>
    public async Task<Death> Die(TenantDevice device, KillPoint point, params KillPoint[] more)
    {
        var (key, ask) = (Some.Key(), Ask(device));
        _killSwitch.Arm(point, _host.Kill);
        var accepted = await TrySubmit(ask, key);
        var calls = new List<TapCall> { await _killSwitch.Struck.WaitAsync(StrikeDeadline) };
        foreach (var next in more)
        {
            _killSwitch.Arm(next, _host.Kill);
            if (await TryRestart())
            {
                accepted ??= await TrySubmit(ask, key);
                await Task.WhenAny(_killSwitch.Struck, _ground.UntilNothingIsUnderWay(_prefix));
            }

            if (_killSwitch.Struck.IsCompleted)
            {
                calls.Add(await _killSwitch.Struck);
            }
        }

        _killSwitch.Arm(null, _host.Kill);
        var watch = Stopwatch.StartNew();
        await _host.Restart();
        accepted ??= await _host.Api.Submit(ask, key);
        var ended = await _host.Api.UntilEnded(accepted.Id);
        return new Death(device, point, calls, watch.Elapsed, await Problems(device, ended));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ResetAsk Ask(TenantDevice device) => new(new DeviceAsk(SerialNumber: device.SerialNumber));

    private async Task<ResetView?> TrySubmit(ResetAsk ask, string key)
    {
        try
        {
            return await _host.Api.Submit(ask, key);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private async Task<bool> TryRestart()
    {
        try
        {
            await _host.Restart();
            return true;
        }
        catch (InvalidOperationException) when (_killSwitch.Struck.IsCompleted)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> Problems(TenantDevice device, ResetView reset)
    {
        var resets = await _ground.Simulator.Resets(device.Id);
        var commands = await _ground.Simulator.Commands(device.Id);
        var again = await _host.Api.SubmitAndWait(Ask(device), Some.Key()); // with a key, so that the next reset does nothing for the first time
        await _ground.UntilNothingIsUnderWay(_prefix);
        var locks = await _ground.Rows(_prefix + "DeviceLocks");
        var listed = (await _host.Api.Get($"api/resets?intuneDeviceId={device.Id}&status=completed")).Content.GetProperty("value").GetArrayLength();
        (bool IsSo, string What)[] expected =
        [
            (reset.Status == "completed" && !reset.Late, "it completed"),
            (reset.Effect == (device.IsIos ? "passcodeRemoved" : reset.Effect) && reset.Effect is not null, "it has its effect"),
            (reset.HasWholeTimeline, "its timeline is whole"),
            (reset.Events!.Count(entry => entry.Type is "issued") == 1, "it was issued once"),
            (resets.Count == 1, "the device was reset exactly once"),
            (commands.Count == 1, "the simulator saw exactly one POST"),
            (again.Status == "completed" && (await _ground.Simulator.Resets(device.Id)).Count == 2, "the device can be reset again"),
            (locks.Count == 0, "no lock is left"),
            (listed == 2, "the listing knows the end of both"),
        ];
        return [.. expected.Where(rule => !rule.IsSo).Select(rule => $"not so: {rule.What}; {reset}; resets {resets.Count}, commands {commands.Count}; {again}")];
    }
}
