using System.ComponentModel;
using System.Diagnostics;

namespace Passcode.LocalHost.Storage;

/// <summary>Azurite as npm installs it.</summary>
internal static class AzuritePackage
{
    /// <summary>The one place that pins Azurite.</summary>
    public const string Version = "3.35.0";

    /// <summary>What to do when Node.js is missing.</summary>
    public const string HowToGetNode =
        "Node.js was not found; it runs Azurite, the local storage. Install Node.js 20 or later, or set a storage connection.";

    private static readonly string LockFile = Path.Combine(Path.GetTempPath(), $"passcode-azurite-{Environment.UserName}.lock");

    /// <summary>The script of its three services. The first call on a machine downloads the package.</summary>
    /// <exception cref="AzuriteException">Node.js is missing, or npm could not get the package.</exception>
    public static async Task<string> Script(CancellationToken cancellationToken)
    {
        // npx may spoil its cache when two of them install the same package at once: https://github.com/npm/cli/issues/8224
        await using var turn = await WaitForTurn(cancellationToken);

        // npx puts the package's commands in front of PATH. Asking for it once saves a shell and an npm process beside every Azurite.
        var path = await Npx(["--yes", "--package", "azurite@" + Version, "--", "node", "-p", "process.env.PATH"], cancellationToken);
        return path.Trim().Split(Path.PathSeparator)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, "..", "azurite", "dist", "src", "azurite.js")))
            .FirstOrDefault(File.Exists)
            ?? throw new AzuriteException($"npx gave no azurite@{Version}.");
    }

    private static async Task<string> Npx(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // a folder with a package of its own would be searched first
        };
        using var npx = Start(start);
        using var killed = cancellationToken.Register(() => npx.Kill(entireProcessTree: true));
        npx.StandardInput.Close();
        var errors = npx.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await npx.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await npx.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return npx.ExitCode == 0
            ? output
            : throw new AzuriteException($"npx could not get azurite@{Version}: {(await errors).Trim()}");
    }

    /// <summary>Starts a program of Node.js.</summary>
    /// <exception cref="AzuriteException">Node.js is missing.</exception>
    public static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new AzuriteException(HowToGetNode, missing);
        }
    }

    private static async Task<FileStream> WaitForTurn(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
