using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using DurableTask.AzureStorage;
using Passcode.Adapters.Tables;

namespace Passcode.LocalHost.Engine;

/// <summary>Configures the storage clients of the engine. DurableTask.AzureStorage hides a message that it cannot process yet for 2^n
/// seconds, up to ten minutes, where n is the number of times that the message was received, including by killed and busy processes. This
/// class limits that time.</summary>
internal static class EngineStorage
{
    // By default a call without a response blocks the engine for 100 s, with four attempts.
    private static readonly TimeSpan NetworkTimeout = TimeSpan.FromSeconds(5);

    /// <summary>The account of the records.</summary>
    /// <param name="storage">The settings of storage.</param>
    /// <param name="received">Learns what is received from the queues.</param>
    public static StorageAccountClientProvider Read(IConfiguration storage, ReceivedMessages received)
    {
        if (storage[nameof(StorageOptions.ConnectionString)] is { Length: > 0 } connection)
        {
            return new StorageAccountClientProvider(
                new Client<BlobServiceClient, BlobClientOptions>(() => new(), options => new(connection, options)),
                new Client<QueueServiceClient, QueueClientOptions>(() => new(), options => new(connection, options), received),
                new Client<TableServiceClient, TableClientOptions>(() => new(), options => new(connection, options)));
        }

        var tables = storage[nameof(StorageOptions.TableServiceUri)]!;
        var credential = new DefaultAzureCredential();
        return new StorageAccountClientProvider(
            new Client<BlobServiceClient, BlobClientOptions>(() => new(), options => new(Service("blob"), credential, options)),
            new Client<QueueServiceClient, QueueClientOptions>(() => new(), options => new(Service("queue"), credential, options), received),
            new Client<TableServiceClient, TableClientOptions>(() => new(), options => new(new Uri(tables), credential, options)));

        Uri Service(string name) => new(tables.Replace(".table.", $".{name}.", StringComparison.OrdinalIgnoreCase));
    }

    private sealed class Client<TClient, TOptions>(
        Func<TOptions> createOptions, Func<TOptions, TClient> create, HttpPipelinePolicy? policy = null) : IStorageServiceClientProvider<TClient, TOptions>
        where TClient : class
        where TOptions : ClientOptions
    {
        public TOptions CreateOptions() => createOptions();

        public TClient CreateClient(TOptions options)
        {
            options.AddPolicy(new BoundedVisibility(), HttpPipelinePosition.PerCall);
            if (policy is not null)
            {
                options.AddPolicy(policy, HttpPipelinePosition.PerCall);
            }

            options.Retry.NetworkTimeout = NetworkTimeout;
            options.Retry.MaxDelay = NetworkTimeout;
            return create(options);
        }
    }
}

/// <summary>Limits the visibility timeout of a message that is put back to <see cref="EngineSettings.MessageLock"/>.</summary>
internal sealed class BoundedVisibility : HttpPipelineSynchronousPolicy
{
    private const string Parameter = "visibilitytimeout=";
    private static readonly int LongestSeconds = (int)EngineSettings.MessageLock.TotalSeconds;

    /// <inheritdoc />
    public override void OnSendingRequest(HttpMessage message)
    {
        var (request, uri) = (message.Request, message.Request.Uri);
        var at = uri.Query.IndexOf(Parameter, StringComparison.Ordinal);
        if (request.Method != RequestMethod.Put || at < 0)
        {
            return;
        }

        var begin = at + Parameter.Length;
        var end = uri.Query.IndexOf('&', begin) is >= 0 and var next ? next : uri.Query.Length;
        if (int.TryParse(uri.Query.AsSpan(begin, end - begin), out var seconds) && seconds > LongestSeconds)
        {
            uri.Query = string.Concat(uri.Query.AsSpan(0, begin), $"{LongestSeconds}", uri.Query.AsSpan(end));
        }
    }
}
