using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs.Models;
using Passcode.Adapters.Blobs;
using Passcode.Core;
using Passcode.Core.Health;

namespace Passcode.Adapters.Tables;

/// <summary>Tests rights with writes whose condition cannot hold: without the right, storage answers 403, and with it 404 or 412.</summary>
internal sealed class StorageProbe(StorageTables tables, BlobCheckpoints checkpoints) : IStorageProbe
{
    private const string Nothing = "doctor";

    private static readonly ETag NoVersion = new("W/\"doctor\"");

    /// <inheritdoc />
    public Task<string?> Tables(CancellationToken cancellationToken) => Try(async () =>
    {
        var table = await tables.Open("Resets", cancellationToken);
        await table.GetEntityIfExistsAsync<TableEntity>(Nothing, Nothing, cancellationToken: cancellationToken);
        await table.DeleteEntityAsync(Nothing, Nothing, NoVersion, cancellationToken);
    });

    /// <inheritdoc />
    public Task<string?> Blobs(CancellationToken cancellationToken) => Try(async () =>
    {
        await checkpoints.HasFirst(cancellationToken); // creates the container
        await checkpoints.Client.GetBlobClient(Nothing).UploadAsync(
            BinaryData.FromString(""), new BlobUploadOptions { Conditions = new() { IfMatch = NoVersion } }, cancellationToken);
    });

    private static async Task<string?> Try(Func<Task> write)
    {
        try
        {
            await write();
            return null;
        }
        catch (RequestFailedException refusal) when (refusal.Status is 404 or 412)
        {
            return null; // with the right to do it
        }
        catch (RequestFailedException refusal)
        {
            return $"Storage answers {refusal.Status} {refusal.ErrorCode}.";
        }
        catch (StorageUnavailableException unavailable)
        {
            return unavailable.Message;
        }
    }
}
