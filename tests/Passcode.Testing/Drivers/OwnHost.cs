using System.Security.Cryptography;
using System.Text;

namespace Passcode.Testing.Drivers;

/// <summary>A local host that can die and be started again on the same ground, with the same keys.</summary>
public sealed class OwnHost : IAsyncDisposable
{
    private readonly StringBuilder _earlierOutput = new();
    private readonly DirectoryInfo _folder;
    private readonly HostSettings _settings;
    private readonly Tap[] _taps;
    private readonly List<PasscodeClient> _clients = [];
    private readonly List<PasscodeClient> _callers = [];
    private HostProcess? _process;

    private OwnHost(HostSettings settings, string operationKey, Tap[] taps)
    {
        (_settings, OperationKey, _taps) = (settings.With("Passcode__Auth__OperationKeys__0", operationKey), operationKey, taps);
        _folder = Directory.CreateTempSubdirectory("passcode-");
    }

    /// <summary>The key of its API.</summary>
    public string ApiKey => _settings.ApiKey;

    /// <summary>What signs its operation addresses.</summary>
    public string OperationKey { get; }

    /// <summary>A caller of it, as it runs now.</summary>
    public PasscodeClient Api => _clients[^1];

    /// <summary>Where it listens, as it runs now.</summary>
    public Uri Address => _process!.Address;

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long Memory => _process!.Memory;

    /// <summary>Every answer that any caller here was given.</summary>
    public IEnumerable<ApiAnswer> Answers => _clients.Concat(_callers).SelectMany(client => client.Answers);

    /// <summary>The tokens that it printed when it started, the agent's first.</summary>
    public IReadOnlyList<string> Tokens => [.. _process!.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("eyJ", StringComparison.Ordinal))];

    /// <summary>Everything it has printed in all its lives.</summary>
    public string Output => _earlierOutput + _process?.Output;

    /// <summary>Starts one.</summary>
    /// <param name="ground">What it stands on.</param>
    /// <param name="settings">Settings besides the hasty ones.</param>
    /// <param name="watcher">Who watches what it calls; nobody and nothing in between without.</param>
    /// <param name="ownStorage">Whether it runs an Azurite of its own, which ends when it does.</param>
    /// <param name="people">Whether it issues tokens for sample people.</param>
    public static async Task<OwnHost> Start(
        Ground ground, IReadOnlyDictionary<string, string>? settings = null, ITapWatcher? watcher = null, bool people = false, bool ownStorage = false)
    {
        Tap[] taps = watcher is null ? [] :
        [
            await Tap.Start("graph", ground.Graph, watcher),
            await Tap.Start("storage", ground.StorageAddress, watcher),
            await Tap.Start("queues", ground.QueuesAddress, watcher),
        ];
        var known = new HostSettings(
            taps is [var graph, ..] ? graph.Address : ground.Graph,
            ownStorage ? null : taps is [_, var tables, var queues] ? ground.StorageBehind(tables, queues) : ground.Storage,
            "key-" + RandomNumberGenerator.GetHexString(40),
            HostSettings.Hasty,
            people);
        known = (settings ?? new Dictionary<string, string>()).Aggregate(known, (before, setting) => before.With(setting.Key, setting.Value));
        var host = new OwnHost(known, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), taps);
        try
        {
            await host.Restart();
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>A caller with a token and no key, until the host is disposed of.</summary>
    public PasscodeClient As(string token)
    {
        var client = new PasscodeClient(Address, "", token);
        _callers.Add(client);
        return client;
    }

    /// <summary>SIGKILL.</summary>
    public void Kill() => _process?.Kill();

    /// <summary>Kills it if it lives, and starts it.</summary>
    public async Task Restart()
    {
        await End();
        _process = await HostProcess.Start(_settings, _folder.FullName);
        _clients.Add(new PasscodeClient(_process.Address, ApiKey));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await End();
        foreach (var client in _clients.Concat(_callers))
        {
            client.Dispose();
        }

        foreach (var tap in _taps)
        {
            await tap.DisposeAsync();
        }

        await Patience.Until(() => Task.FromResult(TryDelete()), isGone => isGone);
    }

    // An Azurite of the host's own writes what it holds after the host was killed.
    private bool TryDelete()
    {
        try
        {
            _folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task End()
    {
        if (_process is { } process)
        {
            process.Kill();
            _earlierOutput.Append(process.Output);
            _process = null;
            await process.DisposeAsync();
        }
    }
}
