using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Passcode.LocalHost.Storage;

/// <summary>
/// Azurite's table service as a child process. It lives exactly as long as this process: it watches its standard input, which
/// closes however this process ends, also by SIGKILL, and then writes what it holds to its folder and exits.
/// </summary>
/// <remarks>Azurite writes to its folder every five seconds. A SIGKILL of Azurite itself, not of this process, loses what came since.</remarks>
public sealed class AzuriteProcess : IAsyncDisposable
{
    // Azurite's public development account: https://learn.microsoft.com/azure/storage/common/storage-use-azurite
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ctrl+C in a terminal reaches the children too: Azurite must outlive it, until this process has written its last.
    private const string Bootstrap = """
        const emit = process.emit;
        let last = false;
        process.emit = function (event, ...rest) { return event === 'SIGINT' && !last ? true : emit.call(process, event, ...rest); };
        process.stdin.on('end', () => { last = true; process.emit('SIGINT') || process.exit(); }).resume();
        require(process.argv[1]);
        """;

    private const int Attempts = 5;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private bool _isStopped;

    private AzuriteProcess(Process process, int port) => (_process, Port) = (process, port);

    /// <summary>The port it listens on, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{Port}/{Account};");

    /// <summary>Starts it, and returns when it answers. The first start on a machine downloads it, which may take a minute.</summary>
    /// <param name="folder">Where it keeps its data; null to keep them in memory.</param>
    /// <param name="port">Its port; null for a free one.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="AzuriteException">Node.js is missing, npm could not get it, or the port is taken.</exception>
    public static async Task<AzuriteProcess> Start(string? folder = null, int? port = null, CancellationToken cancellation = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(StartDeadline);
        try
        {
            var script = await AzuritePackage.TableScript(deadline.Token);
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await Start(script, folder, port ?? FreePort(), deadline.Token);
                }
                catch (AzuriteException) when (port is null && attempt < Attempts)
                {
                    // Somebody else took the free port in between.
                }
            }
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
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
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static async Task<AzuriteProcess> Start(string script, string? folder, int port, CancellationToken cancellation)
    {
        string[] persistence = folder is null ? ["--inMemoryPersistence"] : ["--location", folder];
        string[] arguments =
        [
            "-e", Bootstrap, script, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture), .. persistence,
        ];
        var azurite = new AzuriteProcess(
            AzuritePackage.Start(new ProcessStartInfo("node", arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder is null ? Path.GetTempPath() : Directory.CreateDirectory(folder).FullName,
            }),
            port);
        try
        {
            await azurite.WaitUntilStarted(cancellation);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    // Azurite says so itself; to ask the port could reach another process that has taken it.
    private async Task WaitUntilStarted(CancellationToken cancellation)
    {
        var errors = _process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync(CancellationToken.None); // it must never wait for a reader
                return;
            }
        }

        throw new AzuriteException($"Azurite did not start on port {Port}: {(await errors).Trim()}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
