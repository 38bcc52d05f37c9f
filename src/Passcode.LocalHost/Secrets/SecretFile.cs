using System.Security.Cryptography;

namespace Passcode.LocalHost.Secrets;

/// <summary>A generated secret in a file that only its owner can read.</summary>
public static class SecretFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Reads the secret in a file, or generates it if the file does not exist.</summary>
    /// <param name="path">The file. Its folder is created if necessary.</param>
    /// <param name="generate">Generates a secret, one line of text.</param>
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

    /// <summary>Returns 32 random bytes in base64.</summary>
    public static string RandomBytes() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Returns a key of 40 letters and digits, which a double-click selects completely.</summary>
    public static string RandomKey() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 40);

    // Written to a temporary file and renamed, so that the file is either complete or absent. Its permissions are restricted from the
    // start.
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
