using Passcode.Testing.Drivers;

namespace Passcode.Testing;

/// <summary>A folder that is deleted with everything in it.</summary>
public sealed class TemporaryFolder : IDisposable, IAsyncDisposable
{
    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("passcode-tests-").FullName;

    /// <summary>The path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);

    /// <summary>Deletes the folder as soon as nothing is written to it any more.</summary>
    public async ValueTask DisposeAsync() => await Poll.Until(TryDelete, isDeleted => isDeleted);

    private bool TryDelete()
    {
        try
        {
            Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
