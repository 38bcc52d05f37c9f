using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Credentials;
using Passcode.Adapters.Graph;
using Passcode.Adapters.Tables;
using Passcode.Core;
using Passcode.Core.Audit;
using Passcode.Core.Records;

namespace Passcode.Adapters.Blobs;

/// <summary>Stores the checkpoints of the audit log as signed blobs that are written once (<c>If-None-Match: *</c>). In Azure, the container has an
/// immutability policy, so that they cannot be deleted either.</summary>
internal sealed class BlobCheckpoints(IOptions<StorageOptions> storage, IOptions<GraphOptions> graph, IRecordSigner signer) : IAuditCheckpoints
{
    /// <summary>The name of the container without the configured prefix.</summary>
    public const string Container = "audit-checkpoints";

    private const string First = "first-start";

    private readonly Lazy<BlobContainerClient> _container = new(() => Connect(storage.Value, graph.Value));
    private volatile bool _isCreated;

    internal BlobContainerClient Client => _container.Value;

    /// <inheritdoc />
    public async Task<bool> HasFirst(CancellationToken cancellationToken) => await (await Open(cancellationToken)).GetBlobClient(First).ExistsAsync(cancellationToken);

    /// <inheritdoc />
    public Task WriteFirst(AuditCheckpoint checkpoint, CancellationToken cancellationToken) => TryWrite(First, checkpoint, cancellationToken);

    /// <inheritdoc />
    public Task WriteDaily(AuditCheckpoint checkpoint, CancellationToken cancellationToken) =>
        TryWrite(checkpoint.At.UtcDateTime.ToString("'days/'yyyy-MM-dd", CultureInfo.InvariantCulture), checkpoint, cancellationToken);

    /// <inheritdoc />
    public Task<bool> WriteEntry(AuditCheckpoint checkpoint, CancellationToken cancellationToken) =>
        TryWrite(string.Create(CultureInfo.InvariantCulture, $"entries/{checkpoint.Sequence:D12}"), checkpoint, cancellationToken);

    /// <inheritdoc />
    public async IAsyncEnumerable<AuditCheckpoint> Read([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var container = await Open(cancellationToken);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellationToken))
        {
            var content = await container.GetBlobClient(blob.Name).DownloadContentAsync(cancellationToken);
            yield return Parse(blob.Name, content.Value.Content);
        }
    }

    private static string Content(AuditCheckpoint checkpoint) =>
        string.Create(CultureInfo.InvariantCulture, $"{checkpoint.Sequence} {checkpoint.Hash} {checkpoint.At:O}");

    private async Task<bool> TryWrite(string name, AuditCheckpoint checkpoint, CancellationToken cancellationToken)
    {
        var content = new SignedCheckpoint(checkpoint.Sequence, checkpoint.Hash, checkpoint.At, signer.Sign(Place(name), "", Content(checkpoint)));
        try
        {
            await (await Open(cancellationToken)).GetBlobClient(name).UploadAsync(
                BinaryData.FromObjectAsJson(content, PasscodeJson.Options),
                new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All }, HttpHeaders = new() { ContentType = "application/json" } },
                cancellationToken);
            return true;
        }
        catch (RequestFailedException refusal) when (refusal.Status is 409 or 412)
        {
            return false; // there is one, which is never replaced
        }
    }

    private AuditCheckpoint Parse(string name, BinaryData content)
    {
        try
        {
            if (content.ToObjectFromJson<SignedCheckpoint>(PasscodeJson.Options) is { } signed)
            {
                var checkpoint = new AuditCheckpoint(signed.Sequence, signed.Hash, signed.At);
                return checkpoint with { IsAuthentic = signer.Verify(Place(name), "", Content(checkpoint), signed.Signature) == SignatureState.Valid };
            }
        }
        catch (JsonException)
        {
            // not a checkpoint
        }

        return new(0, null, default, IsAuthentic: false);
    }

    private static string Place(string name) => $"{Container}/{name}";

    private async Task<BlobContainerClient> Open(CancellationToken cancellationToken)
    {
        if (!_isCreated)
        {
            await _container.Value.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            _isCreated = true;
        }

        return _container.Value;
    }

    private static BlobContainerClient Connect(StorageOptions storage, GraphOptions graph)
    {
        var options = new BlobClientOptions
        {
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 4, Delay = TimeSpan.FromMilliseconds(200), MaxDelay = TimeSpan.FromSeconds(5), NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        options.AddPolicy(new OutagePolicy(), HttpPipelinePosition.PerCall);
        var service = storage.ConnectionString is { Length: > 0 } connection
            ? new BlobServiceClient(connection, options)
            : new BlobServiceClient(new Uri(storage.BlobServiceUri!), AzureCredential.From(graph), options);
#pragma warning disable CA1308 // names of containers have no capitals
        return service.GetBlobContainerClient(storage.TablePrefix is { Length: > 0 } prefix ? $"{prefix.ToLowerInvariant()}-{Container}" : Container);
#pragma warning restore CA1308
    }

    private sealed record SignedCheckpoint(long Sequence, string? Hash, DateTimeOffset At, string Signature);
}
