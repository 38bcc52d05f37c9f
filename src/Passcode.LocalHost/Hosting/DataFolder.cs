using Passcode.LocalHost.Secrets;

namespace Passcode.LocalHost.Hosting;

/// <summary>The folder with the data that is kept between runs. Only one user can open it, and only one process can use it, because its worker
/// ID must be unique.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _hold;

    private DataFolder(string path)
    {
        Path = PrivateFolder.Close(path);
        _hold = new FileStream(System.IO.Path.Combine(Path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The full path.</summary>
    public string Path { get; }

    /// <summary>The worker ID of the engine. A process that restarts with the same ID continues its work immediately.</summary>
    public string WorkerId
    {
        get
        {
            var file = System.IO.Path.Combine(Path, "worker-id");
            if (File.Exists(file) && Guid.TryParseExact(File.ReadAllText(file), "N", out var former))
            {
                return former.ToString("N");
            }

            // Written to a temporary file and renamed, so that the file is either complete or absent.
            var id = Guid.NewGuid().ToString("N");
            File.WriteAllText(file + ".new", id);
            File.Move(file + ".new", file, overwrite: true);
            return id;
        }
    }

    /// <summary>Locks the folder, and creates it if necessary.</summary>
    /// <exception cref="StartException">The folder is in use or cannot be created.</exception>
    public static DataFolder Lock(string folder)
    {
        try
        {
            return new DataFolder(folder);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartException(
                $"The folder {System.IO.Path.GetFullPath(folder)} cannot be used: another instance of Passcode uses it, or it is not writable. "
                + "Select a different folder with --data DIR.",
                exception);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _hold.Dispose();
}
