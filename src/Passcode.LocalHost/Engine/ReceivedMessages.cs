using System.Collections.Concurrent;
using System.Xml.Linq;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using DurableTask.AzureStorage;

namespace Passcode.LocalHost.Engine;

/// <summary>
/// The queue messages that this process has received and not deleted. DurableTask.AzureStorage leaves those that it has not begun hidden when it
/// stops, for as long as <see cref="EngineSettings.MessageLock"/>; they are handed back here, so that the next process begins with them at once.
/// </summary>
internal sealed class ReceivedMessages : HttpPipelinePolicy
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    private readonly ConcurrentDictionary<(string Queue, string Id), string> _receipts = new();
    private int _underWay;
    private volatile bool _isStopped;

    /// <summary>
    /// Receives nothing more. Returns when all that was asked for has been answered: the messages of an answer that nobody waits for stay hidden.
    /// </summary>
    public async Task Stop()
    {
        _isStopped = true;
        while (Volatile.Read(ref _underWay) > 0)
        {
            await Task.Delay(Pause);
        }
    }

    /// <summary>Makes all messages visible again.</summary>
    public async Task HandBack(StorageAccountClientProvider storage)
    {
        var queues = storage.Queue.CreateClient(storage.Queue.CreateOptions());
        await Task.WhenAll(_receipts.Select(async message =>
        {
            try
            {
                var ((queue, id), receipt) = message;
                await queues.GetQueueClient(queue).UpdateMessageAsync(id, receipt, visibilityTimeout: TimeSpan.Zero);
            }
            catch (RequestFailedException)
            {
                // Its time is up, and another process has received it.
            }
        }));
    }

    /// <inheritdoc />
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    /// <inheritdoc />
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var uri = message.Request.Uri;
        var path = uri.Path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var isPeek = uri.Query.Contains("peekonly", StringComparison.Ordinal);
        if (message.Request.Method == RequestMethod.Get && !isPeek && path is [.., var received, "messages"])
        {
            await Receive(received, message, pipeline);
            return;
        }

        await ProcessNextAsync(message, pipeline);
        if (path is not [.., var queue, "messages", var id] || message.Response.IsError)
        {
            return;
        }

        if (message.Request.Method == RequestMethod.Delete)
        {
            _receipts.TryRemove((queue, id), out _);
        }
        else if (message.Response.Headers.TryGetValue("x-ms-popreceipt", out var receipt))
        {
            _receipts[(queue, id)] = receipt;
        }
    }

    private async ValueTask Receive(string queue, HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            if (!_isStopped)
            {
                await ProcessNextAsync(message, pipeline);
                Remember(queue, message.Response);
                return;
            }
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }

        await Task.Delay(Timeout.Infinite, message.CancellationToken);
    }

    private void Remember(string queue, Response response)
    {
        if (response.IsError || response.ContentStream is not { CanSeek: true } content)
        {
            return;
        }

        foreach (var message in XDocument.Load(content).Descendants("QueueMessage"))
        {
            _receipts[(queue, message.Element("MessageId")!.Value)] = message.Element("PopReceipt")!.Value;
        }

        content.Position = 0;
    }
}
