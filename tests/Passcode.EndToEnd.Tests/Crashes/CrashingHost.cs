using System.Diagnostics;

namespace Passcode.EndToEnd.Tests.Crashes;

/// <summary>A host that is killed again and again, with tables of its own in storage that it shares with others.</summary>
internal sealed class CrashingHost : IAsyncDisposable
{
    private readonly HostDependencies _dependencies;
    private readonly CrashInjector _crashes;
    private readonly string _prefix;
    private readonly RestartableHost _host;

    private CrashingHost(HostDependencies dependencies, CrashInjector crashes, string prefix, RestartableHost host) =>
        (_dependencies, _crashes, _prefix, _host) = (dependencies, crashes, prefix, host);

    /// <summary>Starts one that has done a reset already, so that its next one does nothing for the first time.</summary>
    public static async Task<CrashingHost> Start(HostDependencies dependencies, string prefix, TenantDevice warmUp, bool deduplicatesStarts = false)
    {
        var crashes = new CrashInjector();
        var settings = new Dictionary<string, string>
        {
            ["Passcode__Storage__TablePrefix"] = prefix,
            ["Passcode__Engine__DeduplicatesStarts"] = deduplicatesStarts.ToString(),
        };
        var process = await RestartableHost.Start(dependencies, settings, crashes);
        var host = new CrashingHost(dependencies, crashes, prefix, process);
        try
        {
            await host.CallsOf(warmUp);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>The calls that an undisturbed reset makes.</summary>
    public async Task<IReadOnlyList<ProxiedCall>> CallsOf(TenantDevice device)
    {
        _crashes.Arm(null, _host.Kill);
        await _host.Api.Submit(Ask(device), Unique.Key());
        await _dependencies.UntilIdle(_prefix);
        return _crashes.Calls;
    }

    /// <summary>Kills the host during a reset, starts it again, and kills it during the recovery if there are more points.</summary>
    public async Task<CrashResult> Crash(TenantDevice device, CrashPoint point, params CrashPoint[] more)
    {
        var (key, ask) = (Unique.Key(), Ask(device));
        _crashes.Arm(point, _host.Kill);
        var accepted = await TrySubmit(ask, key);
        var calls = new List<ProxiedCall> { await _crashes.Crashed.WaitAsync(Poll.Timeout) };
        foreach (var next in more)
        {
            _crashes.Arm(next, _host.Kill);
            if (await TryRestart())
            {
                accepted ??= await TrySubmit(ask, key);
                await Task.WhenAny(_crashes.Crashed, _dependencies.UntilIdle(_prefix));
            }

            if (_crashes.Crashed.IsCompleted)
            {
                calls.Add(await _crashes.Crashed);
            }
        }

        _crashes.Arm(null, _host.Kill);
        var watch = Stopwatch.StartNew();
        await _host.Restart();
        accepted ??= await _host.Api.Submit(ask, key);
        var ended = await _host.Api.UntilEnded(accepted.Id);
        return new CrashResult(device, point, calls, watch.Elapsed, await Problems(device, ended));
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ResetSubmission Ask(TenantDevice device) => new(new DeviceIdentifier(SerialNumber: device.SerialNumber));

    private async Task<ResetView?> TrySubmit(ResetSubmission ask, string key)
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
        catch (InvalidOperationException) when (_crashes.Crashed.IsCompleted)
        {
            return false;
        }
    }

    private async Task<IReadOnlyList<string>> Problems(TenantDevice device, ResetView reset)
    {
        var resets = await _dependencies.Simulator.Resets(device.Id);
        var commands = await _dependencies.Simulator.Commands(device.Id);
        var again = await _host.Api.SubmitAndWait(Ask(device), Unique.Key()); // with a key, so that the next reset does nothing for the first time
        await _dependencies.UntilIdle(_prefix);
        var locks = await _dependencies.LockedDevices(_prefix);
        var listed = (await _host.Api.Get($"api/resets?intuneDeviceId={device.Id}&status=completed")).Content.GetProperty("value").GetArrayLength();
        (bool IsSo, string What)[] expected =
        [
            (reset.Status == "completed" && !reset.Late, "it completed"),
            (reset.Effect == (device.IsIos ? "passcodeRemoved" : reset.Effect) && reset.Effect is not null, "it has its effect"),
            (reset.HasIntactTimeline, "its timeline is whole"),
            (reset.Events!.Count(entry => entry.Type is "issued") == 1, "it was issued once"),
            (resets.Count == 1, "the device was reset exactly once"),
            (commands.Count == 1, "the simulator saw exactly one POST"),
            (again.Status == "completed" && (await _dependencies.Simulator.Resets(device.Id)).Count == 2, "the device can be reset again"),
            (locks.Count == 0, "no lock is left"),
            (listed == 2, "the listing knows the end of both"),
        ];
        return [.. expected.Where(rule => !rule.IsSo).Select(rule => $"not so: {rule.What}; {reset}; resets {resets.Count}, commands {commands.Count}; {again}")];
    }
}

/// <summary>A crash of the host during a reset, and what was wrong after it.</summary>
/// <param name="Device">The device that was being reset.</param>
/// <param name="Point">Where the host was killed.</param>
/// <param name="Calls">The calls that it was killed at.</param>
/// <param name="Recovery">From the start of the next process to the outcome of the reset.</param>
/// <param name="Problems">What was wrong in the end; empty for a correct recovery.</param>
internal sealed record CrashResult(TenantDevice Device, CrashPoint Point, IReadOnlyList<ProxiedCall> Calls, TimeSpan Recovery, IReadOnlyList<string> Problems)
{
    public override string ToString() =>
        $"{Device.OperatingSystem,-17} {Point,-30} {Recovery.TotalSeconds,5:0.0} s {string.Join(", then ", Calls)}{string.Concat(Problems.Select(problem => "\n    " + problem))}";
}
