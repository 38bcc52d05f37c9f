using System.Text.Json.Nodes;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using DurableTask.AzureStorage;

namespace Passcode.LocalHost.Engine;

/// <summary>Determines the number of partitions of a task hub in the same way as DurableTask.AzureStorage does.</summary>
internal static class EnginePartitions
{
    private const int NotFound = 404;

    /// <summary>Returns the number of partitions: the rows of the partition table or, with blob leases, the value in
    /// <c>taskhub.json</c>.</summary>
    /// <returns>Null if the task hub does not exist yet.</returns>
    public static int? From(StorageAccountClientProvider storage, string hubName) => InTable(storage.Table, hubName) ?? InBlob(storage.Blob, hubName);

    private static int? InTable(IStorageServiceClientProvider<TableServiceClient, TableClientOptions> tables, string hubName)
    {
        try
        {
            var table = tables.CreateClient(tables.CreateOptions()).GetTableClient(hubName + "Partitions");
            return table.Query<TableEntity>(select: [nameof(TableEntity.RowKey)]).Count() is > 0 and var count ? count : null;
        }
        catch (RequestFailedException missing) when (missing.Status == NotFound)
        {
            return null;
        }
    }

    private static int? InBlob(IStorageServiceClientProvider<BlobServiceClient, BlobClientOptions> blobs, string hubName)
    {
        try
        {
#pragma warning disable CA1308 // Container names are lower case.
            var leases = blobs.CreateClient(blobs.CreateOptions()).GetBlobContainerClient(hubName.ToLowerInvariant() + "-leases");
#pragma warning restore CA1308
            return (int?)JsonNode.Parse(leases.GetBlobClient("taskhub.json").DownloadContent().Value.Content)?["PartitionCount"];
        }
        catch (RequestFailedException missing) when (missing.Status == NotFound)
        {
            return null;
        }
    }
}
