using System.Security.Cryptography;
using System.Text;

namespace Passcode.Testing.Drivers;

/// <summary>A local host in a process of its own, which can be killed and started again over the same dependencies, with the same keys.</summary>
public sealed class RestartableHost : IAsyncDisposable
{
    private readonly StringBuilder _earlierOutput = new();
    private readonly TemporaryFolder _folder = new();
    private readonly HostSettings _settings;
    private readonly HttpProxy[] _proxies;
    private readonly List<PasscodeClient> _clients = [];
    private readonly List<PasscodeClient> _callers = [];
    private HostProcess? _process;

    private RestartableHost(HostSettings settings, string operationKey, HttpProxy[] proxies) =>
        (_settings, OperationKey, _proxies) = (settings.With("Passcode__Auth__OperationKeys__0", operationKey), operationKey, proxies);

    /// <summary>The key of its API.</summary>
    public string ApiKey => _settings.ApiKey;

    /// <summary>What signs its operation addresses.</summary>
    public string OperationKey { get; }

    /// <summary>A caller of it, as it runs now.</summary>
    public PasscodeClient Api => _clients[^1];

    /// <summary>Where it listens, as it runs now.</summary>
    public Uri Address => _process!.Address;

    /// <summary>The processor time that it has used since it was started last.</summary>
    public TimeSpan ProcessorTime => _process!.ProcessorTime;

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long Memory => _process!.Memory;

    /// <summary>Every answer that any caller here was given.</summary>
    public IEnumerable<ApiResponse> Answers => _clients.Concat(_callers).SelectMany(client => client.Answers);

    /// <summary>The tokens that it printed when it started, the agent's first.</summary>
    public IReadOnlyList<string> Tokens => [.. _process!.Output.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("eyJ", StringComparison.Ordinal))];

    /// <summary>Everything that it has printed since it was first started.</summary>
    public string Output => _earlierOutput + _process?.Output;

    /// <summary>Starts one.</summary>
    /// <param name="dependencies">What it depends on.</param>
    /// <param name="settings">Settings besides the hasty ones.</param>
    /// <param name="observer">Sees what it calls, through proxies; without one there are none.</param>
    /// <param name="ownStorage">Whether it runs an Azurite of its own, which ends when it does.</param>
    /// <param name="people">Whether it issues tokens for sample people.</param>
    /// <param name="assembly">Another build of the local host; null for the one beside the tests.</param>
    public static async Task<RestartableHost> Start(
        HostDependencies dependencies, IReadOnlyDictionary<string, string>? settings = null, IProxyObserver? observer = null, bool people = false, bool ownStorage = false,
        string? assembly = null)
    {
        HttpProxy[] proxies = observer is null ? [] :
        [
            await HttpProxy.Start("graph", dependencies.Graph, observer),
            await HttpProxy.Start("storage", dependencies.StorageAddress, observer),
            await HttpProxy.Start("queues", dependencies.QueuesAddress, observer),
        ];
        var known = new HostSettings(
            proxies is [var graph, ..] ? graph.Address : dependencies.Graph,
            ownStorage ? null : proxies is [_, var tables, var queues] ? dependencies.StorageBehind(tables, queues) : dependencies.Storage,
            "key-" + RandomNumberGenerator.GetHexString(40),
            HostSettings.Hasty,
            people,
            assembly).With("Passcode__Records__SigningKeys__0", dependencies.RecordKey);
        known = (settings ?? new Dictionary<string, string>()).Aggregate(known, (before, setting) => before.With(setting.Key, setting.Value));
        var host = new RestartableHost(known, Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), proxies);
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
        _process = await HostProcess.Start(_settings, _folder.Path);
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

        foreach (var proxy in _proxies)
        {
            await proxy.DisposeAsync();
        }

        await _folder.DisposeAsync(); // an Azurite of the host's own writes what it holds after the host was killed
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
