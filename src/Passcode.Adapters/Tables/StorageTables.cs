using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Passcode.Adapters.Credentials;
using Passcode.Adapters.Graph;

namespace Passcode.Adapters.Tables;

/// <summary>Opens the tables of the storage account.</summary>
/// <param name="storage">The storage settings.</param>
/// <param name="graph">The credential, used without a connection string.</param>
/// <param name="transport">The HTTP transport; the default of the Azure SDK if null.</param>
public sealed class StorageTables(IOptions<StorageOptions> storage, IOptions<GraphOptions> graph, HttpPipelineTransport? transport = null)
{
    private readonly ConcurrentDictionary<string, TableClient> _open = new(StringComparer.Ordinal);
    private readonly Lazy<TableServiceClient> _service = new(() => Connect(storage.Value, graph.Value, transport));

    /// <summary>Returns a table. It is created on first use by this process.</summary>
    /// <param name="name">The name without the configured prefix.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <remarks>Operations on the table throw <see cref="Core.StorageUnavailableException"/> if storage does not respond.</remarks>
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
        // All writes are conditional, so the client can repeat them. The callers distinguish their own earlier write from a conflict.
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

        const string noCredential = $"{StorageOptions.Section}:{nameof(storage.TableServiceUri)}: requires a {nameof(graph.Credential)} other than none.";
        return graph.Credential == CredentialKind.None
            ? throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [noCredential])
            : new TableServiceClient(new Uri(storage.TableServiceUri!), AzureCredential.From(graph), options);
    }
}
