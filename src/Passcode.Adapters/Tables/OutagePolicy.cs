using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Passcode.Core;

namespace Passcode.Adapters.Tables;

/// <summary>Wraps the retry policy of the client: a request that fails after all retries becomes a <see
/// cref="Core.StorageUnavailableException"/>.</summary>
internal sealed class OutagePolicy : HttpPipelinePolicy
{
    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("All requests to storage are asynchronous.");

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure) when (IsOutage(failure) && !message.CancellationToken.IsCancellationRequested)
        {
            throw new StorageUnavailableException("Table storage did not respond.", failure);
        }

        if (message.Response.Status is 408 or 429 or >= 500)
        {
            throw new StorageUnavailableException(
                $"Table storage returned status {message.Response.Status}.", new RequestFailedException(message.Response));
        }
    }

    // The client throws an AggregateException after its last attempt.
    private static bool IsOutage(Exception failure) =>
        failure is AggregateException or RequestFailedException or IOException or OperationCanceledException
            or AuthenticationFailedException;
}
