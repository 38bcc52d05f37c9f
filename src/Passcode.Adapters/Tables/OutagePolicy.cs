using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using Passcode.Core;

namespace Passcode.Adapters.Tables;

/// <summary>Stands before the client's retries: what still fails behind them is an outage, and gets the core's name for it.</summary>
internal sealed class OutagePolicy : HttpPipelinePolicy
{
    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nothing here waits for storage without a task.");

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
        }
        catch (Exception failure) when (IsOutage(failure) && !message.CancellationToken.IsCancellationRequested)
        {
            throw new StorageUnavailableException("Table storage does not answer.", failure);
        }

        if (message.Response.Status is 408 or 429 or >= 500)
        {
            throw new StorageUnavailableException(
                $"Table storage answered {message.Response.Status}.", new RequestFailedException(message.Response));
        }
    }

    // The client gives an AggregateException after its last attempt.
    private static bool IsOutage(Exception failure) =>
        failure is AggregateException or RequestFailedException or IOException or OperationCanceledException
            or AuthenticationFailedException;
}
