namespace Passcode.LocalHost.Hosting;

/// <summary>
/// The folder that outlives the process, held by one process at a time: its worker id must belong to one process.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _hold;

    private DataFolder(string path)
    {
        Path = Directory.CreateDirectory(path).FullName;
        _hold = new FileStream(System.IO.Path.Combine(Path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The id of the engine's worker here. With its former id a process that starts again takes up its work at once.</summary>
    public string WorkerId
    {
        get
        {
            var file = System.IO.Path.Combine(Path, "worker-id");
            if (File.Exists(file) && Guid.TryParseExact(File.ReadAllText(file), "N", out var former))
            {
                return former.ToString("N");
            }

            // Written aside and moved, so that a process that dies leaves the whole id or none.
            var id = Guid.NewGuid().ToString("N");
            File.WriteAllText(file + ".new", id);
            File.Move(file + ".new", file, overwrite: true);
            return id;
        }
    }

    /// <summary>Takes hold of it, and makes it if need be.</summary>
    /// <exception cref="StartException">Another process holds it, or it cannot be made.</exception>
    public static DataFolder Hold(string folder)
    {
        try
        {
            return new DataFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"The folder {System.IO.Path.GetFullPath(folder)} cannot be used: another Passcode runs on it, or it is not writable. "
                + "Choose another with --data DIR.",
                exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _hold.Dispose();
}
