namespace Passcode.Core.BulkRuns;

/// <summary>The lists that callers gave with their runs, kept until the targets are known.</summary>
public interface IBulkLists
{
    /// <summary>Keeps a chunk of a list. Writing the same chunk again changes nothing.</summary>
    /// <param name="listId">The list, 32 hexadecimal digits.</param>
    /// <param name="chunk">The chunk's number, counted from 0.</param>
    /// <param name="devices">100 devices; fewer in the last chunk.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task Write(string listId, int chunk, IReadOnlyList<ListedDevice> devices, CancellationToken cancellationToken);

    /// <summary>Reads a chunk; null behind the last one.</summary>
    Task<IReadOnlyList<ListedDevice>?> Read(string listId, int chunk, CancellationToken cancellationToken);
}
