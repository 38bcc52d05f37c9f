using System.ComponentModel;
using System.Diagnostics;

namespace Passcode.LocalHost.Storage;

/// <summary>The programs of Node.js, by absolute path: a name alone would also be looked for in the current folder.</summary>
internal static class NodeProgram
{
    /// <summary>The solution if Node.js is missing.</summary>
    public const string HowToGetNode =
        "Node.js, which runs the local storage emulator Azurite, was not found. Install Node.js 20 or later, or set Passcode__Storage__ConnectionString.";

    /// <summary>The folders of PATH that are absolute, in their order.</summary>
    private static IEnumerable<string> Folders => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified);

    /// <summary>Returns the path of a program.</summary>
    /// <param name="name"><c>node</c> or <c>npm</c>.</param>
    /// <param name="windowsName">Its file on Windows.</param>
    /// <exception cref="AzuriteException">Node.js is missing.</exception>
    public static string Find(string name, string windowsName) =>
        Folders.Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? windowsName : name)).FirstOrDefault(IsProgram)
        ?? throw new AzuriteException(HowToGetNode);

    /// <summary>Starts a program with redirected input and output.</summary>
    /// <param name="program">Its path.</param>
    /// <param name="arguments">Its arguments, which every user of the machine can read.</param>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="environment">Environment variables to add, which only this user can read.</param>
    /// <exception cref="AzuriteException">The program cannot be started.</exception>
    public static Process Start(string program, IEnumerable<string> arguments, string folder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };

        // npm is a script that looks for node in PATH.
        start.Environment["PATH"] = string.Join(Path.PathSeparator, Folders.Prepend(Path.GetDirectoryName(program)));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception failure)
        {
            throw new AzuriteException(HowToGetNode, failure);
        }
    }

    private static bool IsProgram(string file) => File.Exists(file)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(file) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);
}
