using System.Diagnostics;
using System.Globalization;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Storage;

/// <summary>Runs the blob, queue and table services of Azurite in a child process. It ends with this process: it watches its standard
/// input, which closes however this process ends, including SIGKILL, and then writes its data to its folder and exits.</summary>
/// <remarks>Azurite writes to its folder every five seconds. A SIGKILL of Azurite itself, not of this process, loses the changes since the
/// last write.</remarks>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // The name of Azurite's public account, with a key of its own: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Account = "devstoreaccount1";

    // What ends this process may reach its children too, such as Ctrl+C, a terminal that closes, or a service manager's stop: Azurite outlives it,
    // until this process has written its last. When this process is killed, nobody reads what Azurite prints, and without a listener the broken
    // pipe ends it before it has written its data to disk. Azurite waits for its connections to end, which clients keep: they are cut.
    private const string Bootstrap = """
        process.stdout.on('error', () => {});
        process.stderr.on('error', () => {});
        const emit = process.emit;
        let last = false;
        process.on('SIGHUP', () => {}).on('SIGQUIT', () => {});
        process.emit = function (event, ...rest) { return ['SIGINT', 'SIGTERM'].includes(event) && !last ? true : emit.call(process, event, ...rest); };
        process.stdin.on('end', () => { last = true; process.emit('SIGINT') || process.exit(); }).resume();
        const { Server } = require('http');
        const close = Server.prototype.close;
        Server.prototype.close = function (...rest) { close.apply(this, rest); this.closeAllConnections(); return this; };
        require(process.argv[1]);
        """;

    private const int Attempts = 5;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly string _key;
    private bool _isStopped;

    private AzuriteProcess(Process process, string key, AzuritePorts ports) => (_process, _key, Ports, Ended) = (process, key, ports, ExitOf(process));

    public AzuritePorts Ports { get; }

    /// <summary>Its exit code, once it has ended, whether it was asked to or not.</summary>
    public Task<int> Ended { get; }

    /// <summary>How to reach it. The account key is generated for each data folder; other users of the machine cannot read it.</summary>
    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={_key};BlobEndpoint=http://127.0.0.1:{Ports.Blobs}/{Account};QueueEndpoint=http://127.0.0.1:{Ports.Queues}/{Account};TableEndpoint=http://127.0.0.1:{Ports.Tables}/{Account};");

    /// <summary>Starts Azurite and waits until it is ready. The first start of a user downloads the package, which can take a
    /// minute.</summary>
    /// <param name="folder">The folder for its data; null to keep the data in memory.</param>
    /// <param name="ports">The ports; null to select free ports.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="AzuriteException">Node.js is missing, npm could not download the package, or a port is in use.</exception>
    public static async Task<AzuriteProcess> Start(string? folder = null, AzuritePorts? ports = null, CancellationToken cancellationToken = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(StartDeadline);
        try
        {
            var script = await AzuritePackage.Script(null, deadline.Token);
            var key = folder is null ? SecretFile.RandomBytes() : await SecretFile.ReadOrCreate(Path.Combine(PrivateFolder.Close(folder), "account-key"), SecretFile.RandomBytes);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Start(script, folder, key, ports ?? AzuritePorts.Free(), deadline.Token);
                }
                catch (AzuriteException) when (ports is null && attempt < Attempts)
                {
                    // Another process has taken a free port in the meantime.
                }
            }
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new AzuriteException($"Azurite did not start within {StartDeadline}.", late);
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        _process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(StopDeadline);
        try
        {
            await Ended.WaitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            Kill();
            await Ended;
        }

        _process.Dispose();
    }

    /// <summary>SIGKILL.</summary>
    internal void Kill() => _process.Kill(entireProcessTree: true);

    private static async Task<int> ExitOf(Process process)
    {
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    private static async Task<AzuriteProcess> Start(string script, string? folder, string key, AzuritePorts ports, CancellationToken cancellationToken)
    {
        string[] persistence = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "-e", Bootstrap, script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. ports.Arguments, .. persistence,
        ];
        var azurite = new AzuriteProcess(
            NodeProgram.Start(
                NodeProgram.Find("node", "node.exe"), arguments, folder ?? Path.GetDirectoryName(script)!, ("AZURITE_ACCOUNTS", $"{Account}:{key}")),
            key,
            ports);
        try
        {
            await azurite.WaitUntilStarted(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    // Azurite reports this itself. A connection to the port could reach another process that has taken it.
    private async Task WaitUntilStarted(CancellationToken cancellationToken)
    {
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        var started = 0;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("successfully listening", StringComparison.Ordinal) && ++started == AzuritePorts.Services)
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // must never wait for a reader
                return;
            }
        }

        throw new AzuriteException($"Azurite did not start on the ports {Ports}: {(await errors).Trim()}");
    }
}
