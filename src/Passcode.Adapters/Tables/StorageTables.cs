using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Credentials;
using Passcode.Adapters.Graph;

namespace Passcode.Adapters.Tables;

/// <summary>The tables of the storage account.</summary>
/// <param name="storage">Where they are.</param>
/// <param name="graph">Whose credential signs in where no connection string does.</param>
/// <param name="transport">What the requests go through; Azure's own when absent.</param>
public sealed class StorageTables(IOptions<StorageOptions> storage, IOptions<GraphOptions> graph, HttpPipelineTransport? transport = null)
{
    private readonly ConcurrentDictionary<string, TableClient> _open = new(StringComparer.Ordinal);
    private readonly Lazy<TableServiceClient> _service = new(() => Connect(storage.Value, graph.Value, transport));

    /// <summary>A table, which is made when this process asks for it the first time.</summary>
    /// <param name="name">Its name, without the prefix of the settings.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <remarks>Its methods throw <see cref="Core.StorageUnavailableException"/> when storage does not answer.</remarks>
    public async Task<TableClient> Open(string name, CancellationToken cancellationToken)
    {
        if (_open.TryGetValue(name, out var opened))
        {
            return opened;
        }

        var table = _service.Value.GetTableClient(storage.Value.TablePrefix + name);
        await table.CreateIfNotExistsAsync(cancellationToken);
        return _open.GetOrAdd(name, table);
    }

    private static TableServiceClient Connect(StorageOptions storage, GraphOptions graph, HttpPipelineTransport? transport)
    {
        // Every write here is conditional, so the client may repeat it; the callers tell their own earlier write from another's.
        var options = new TableClientOptions
        {
            Retry =
            {
                Mode = RetryMode.Exponential,
                MaxRetries = 4,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(5),
                NetworkTimeout = TimeSpan.FromSeconds(20),
            },
        };
        options.AddPolicy(new OutagePolicy(), HttpPipelinePosition.PerCall);
        options.Transport = transport ?? options.Transport;
        if (storage.ConnectionString is { Length: > 0 } connection)
        {
            return new TableServiceClient(connection, options);
        }

        const string noCredential = $"{StorageOptions.Section}:{nameof(storage.TableServiceUri)}: needs a {nameof(graph.Credential)} other than none.";
        return graph.Credential == CredentialKind.None
            ? throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [noCredential])
            : new TableServiceClient(new Uri(storage.TableServiceUri!), AzureCredential.From(graph), options);
    }
}
