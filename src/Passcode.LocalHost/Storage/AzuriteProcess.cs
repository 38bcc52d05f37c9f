using System.Diagnostics;
using System.Globalization;

namespace Passcode.LocalHost.Storage;

/// <summary>
/// Azurite's blobs, queues and tables as a child process. It lives exactly as long as this process: it watches its standard input, which
/// closes however this process ends, also by SIGKILL, and then writes what it holds to its folder and exits.
/// </summary>
/// <remarks>Azurite writes to its folder every five seconds. A SIGKILL of Azurite itself, not of this process, loses what came since.</remarks>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's public development account: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // What ends this process may reach its children too, such as Ctrl+C, a terminal that closes, or a service manager's stop: Azurite outlives it,
    // until this process has written its last. When this process is killed, nobody reads what Azurite prints, and without a listener the broken
    // pipe ends it before it has written its data to disk. Azurite waits for its connections to end, which clients keep: they are cut.
    private const string Bootstrap = """
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
    private bool _isStopped;

    private AzuriteProcess(Process process, AzuritePorts ports) => (_process, Ports, Ended) = (process, ports, ExitOf(process));

    /// <summary>The ports it listens on, on 127.0.0.1.</summary>
    public AzuritePorts Ports { get; }

    /// <summary>Its exit code, once it has ended, whether it was asked to or not.</summary>
    public Task<int> Ended { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{Ports.Blobs}/{Account};QueueEndpoint=http://127.0.0.1:{Ports.Queues}/{Account};TableEndpoint=http://127.0.0.1:{Ports.Tables}/{Account};");

    /// <summary>Starts it, and returns when it answers. The first start on a machine downloads it, which may take a minute.</summary>
    /// <param name="folder">Where it keeps its data; null to keep them in memory.</param>
    /// <param name="ports">Its ports; null for free ones.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="AzuriteException">Node.js is missing, npm could not get it, or the port is taken.</exception>
    public static async Task<AzuriteProcess> Start(string? folder = null, AzuritePorts? ports = null, CancellationToken cancellationToken = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(StartDeadline);
        try
        {
            var script = await AzuritePackage.Script(deadline.Token);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Start(script, folder, ports ?? AzuritePorts.Free(), deadline.Token);
                }
                catch (AzuriteException) when (ports is null && attempt < Attempts)
                {
                    // Another process took a free port in between.
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

    private static async Task<AzuriteProcess> Start(string script, string? folder, AzuritePorts ports, CancellationToken cancellationToken)
    {
        string[] persistence = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "-e", Bootstrap, script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. ports.Arguments, .. persistence,
        ];
        var azurite = new AzuriteProcess(
            AzuritePackage.Start(new ProcessStartInfo("node", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder is null ? Path.GetTempPath() : Directory.CreateDirectory(folder).FullName,
            }),
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

    // Azurite says so itself; to ask the port could reach another process that has taken it.
    private async Task WaitUntilStarted(CancellationToken cancellationToken)
    {
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        var started = 0;
        while (await _process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.Contains("successfully listening", StringComparison.Ordinal) && ++started == AzuritePorts.Services)
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // it must never wait for a reader
                return;
            }
        }

        throw new AzuriteException($"Azurite did not start on the ports {Ports}: {(await errors).Trim()}");
    }
}
