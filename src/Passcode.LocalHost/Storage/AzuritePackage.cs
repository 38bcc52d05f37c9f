using System.ComponentModel;
using System.Diagnostics;

namespace Passcode.LocalHost.Storage;

/// <summary>The npm package of Azurite.</summary>
internal static class AzuritePackage
{
    /// <summary>The version of Azurite; defined only here.</summary>
    public const string Version = "3.35.0";

    /// <summary>The solution if Node.js is missing.</summary>
    public const string HowToGetNode =
        "Node.js, which runs the local storage emulator Azurite, was not found. Install Node.js 20 or later, or set a storage connection.";

    private static readonly string LockFile = Path.Combine(Path.GetTempPath(), $"passcode-azurite-{Environment.UserName}.lock");

    /// <summary>Returns the path of the script for all three services. The first call on a machine downloads the package.</summary>
    /// <exception cref="AzuriteException">Node.js is missing, or npm could not download the package.</exception>
    public static async Task<string> Script(CancellationToken cancellationToken)
    {
        // npx can corrupt its cache when two processes install the same package at once: https://github.com/npm/cli/issues/8224
        await using var turn = await WaitForTurn(cancellationToken);

        // npx adds the commands of the package to PATH. Finding the script once saves a shell and an npm process for each Azurite.
        var path = await Npx(["--yes", "--package", "azurite@" + Version, "--", "node", "-p", "process.env.PATH"], cancellationToken);
        return path.Trim().Split(Path.PathSeparator)
            .Select(folder => Path.GetFullPath(Path.Combine(folder, "..", "azurite", "dist", "src", "azurite.js")))
            .FirstOrDefault(File.Exists)
            ?? throw new AzuriteException($"npx did not return the path of azurite@{Version}.");
    }

    private static async Task<string> Npx(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npx.cmd" : "npx", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(), // npx would search a folder with its own package first
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
            : throw new AzuriteException($"npx could not install azurite@{Version}: {(await errors).Trim()}");
    }

    /// <summary>Starts a Node.js program.</summary>
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
