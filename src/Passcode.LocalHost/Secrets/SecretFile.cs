using System.Security.Cryptography;

namespace Passcode.LocalHost.Secrets;

/// <summary>A generated secret that outlives the process, in a file that only its owner may read.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The secret of a file, generated if there is none.</summary>
    /// <param name="path">The file; its folder is made if need be.</param>
    /// <param name="generate">Makes a new secret, one line of text.</param>
    public static async Task<string> ReadOrCreate(string path, Func<string> generate)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var secret = File.Exists(path) ? (await File.ReadAllTextAsync(path)).Trim() : "";
        if (secret.Length == 0)
        {
            secret = generate();
            await Write(path, secret);
        }

        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != OwnerOnly)
        {
            File.SetUnixFileMode(path, OwnerOnly);
        }

        return secret;
    }

    /// <summary>32 random bytes in base64.</summary>
    public static string RandomBytes() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>A key that a person can copy with a double click: 40 letters and digits.</summary>
    public static string RandomKey() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40);

    // Written aside and moved, so that a process that dies leaves the whole secret or none. Nobody else can read it at any time.
    private static async Task Write(string path, string secret)
    {
        var aside = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        await using (var writer = new StreamWriter(aside, options))
        {
            await writer.WriteLineAsync(secret);
        }

        File.Move(aside, path, overwrite: true);
    }
}
