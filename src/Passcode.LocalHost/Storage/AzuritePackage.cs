using System.Security.Cryptography;
using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Storage;

/// <summary>The npm package of Azurite. <c>npm ci</c> installs it with the hashes of <c>Storage/Azurite/package-lock.json</c> into a folder
/// of this user, once for each content of that file. Nothing is read from the current or the temporary folder, where other users can leave
/// files.</summary>
internal static class AzuritePackage
{
    private static readonly string[] Files = ["package.json", "package-lock.json"];

    /// <summary>The folder of installed packages: only this user can open it.</summary>
    private static string DefaultFolder
    {
        get
        {
            var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
            return own.Length > 0
                ? Path.Combine(own, "passcode", "azurite")
                : throw new AzuriteException("There is no home folder to install Azurite in. Set HOME, or Passcode__Storage__ConnectionString.");
        }
    }

    /// <summary>Returns the path of the script for all three services. The first call installs the package.</summary>
    /// <param name="folder">The folder of installed packages; null for a folder in the home folder.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="AzuriteException">Node.js is missing, or npm could not install the package.</exception>
    /// <exception cref="Hosting.StartException">Other users can write to the folder.</exception>
    public static async Task<string> Script(string? folder, CancellationToken cancellationToken)
    {
        folder = PrivateFolder.Ensure(folder ?? DefaultFolder);
        var installed = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Content("package-lock.json")))[..16]);
        if (!Directory.Exists(installed))
        {
            await using var turn = await WaitForTurn(Path.Combine(folder, "lock"), cancellationToken);
            if (!Directory.Exists(installed))
            {
                Console.WriteLine("Installing Azurite, the local storage. This happens once and takes about half a minute ...");
                await Install(installed, cancellationToken);
            }
        }

        return Path.Combine(installed, "node_modules", "azurite", "dist", "src", "azurite.js");
    }

    // Installed beside its place and then moved there, so that the folder is either complete or absent.
    private static async Task Install(string folder, CancellationToken cancellationToken)
    {
        var aside = folder + ".new";
        if (Directory.Exists(aside))
        {
            Directory.Delete(aside, recursive: true);
        }

        Directory.CreateDirectory(aside);
        foreach (var file in Files)
        {
            await File.WriteAllBytesAsync(Path.Combine(aside, file), Content(file), cancellationToken);
        }

        using var npm = NodeProgram.Start(
            NodeProgram.Find("npm", "npm.cmd"), ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], aside);
        using var killed = cancellationToken.Register(() => npm.Kill(entireProcessTree: true));
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await npm.StandardError.ReadToEndAsync(CancellationToken.None);
        await output;
        await npm.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        if (npm.ExitCode != 0)
        {
            throw new AzuriteException($"npm could not install Azurite: {errors.Trim()}");
        }

        Directory.Move(aside, folder);
    }

    private static byte[] Content(string file)
    {
        using var resource = typeof(AzuritePackage).Assembly.GetManifestResourceStream($"Azurite/{file}")!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return content.ToArray();
    }

    private static async Task<FileStream> WaitForTurn(string file, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), cancellationToken);
            }
        }
    }
}
