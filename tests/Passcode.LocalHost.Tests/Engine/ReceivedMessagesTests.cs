using Azure.Core;
using Azure.Storage.Queues;
using Passcode.LocalHost.Engine;

namespace Passcode.LocalHost.Tests.Engine;

[Collection(EngineTests.Name)]
public sealed class ReceivedMessagesTests(EngineFixture fixture)
{
    private static readonly TimeSpan Hidden = TimeSpan.FromDays(1);

    private readonly ReceivedMessages _received = new();

    [Fact]
    public async Task What_was_received_and_not_deleted_is_handed_back()
    {
        var queue = await Queue("handed-back");
        foreach (var text in (string[])["deleted", "renewed", "untouched"])
        {
            await queue.SendMessageAsync(text);
        }

        var messages = (await queue.ReceiveMessagesAsync(maxMessages: 3, Hidden)).Value.ToDictionary(message => message.MessageText);
        await queue.DeleteMessageAsync(messages["deleted"].MessageId, messages["deleted"].PopReceipt);
        await queue.UpdateMessageAsync(messages["renewed"].MessageId, messages["renewed"].PopReceipt, visibilityTimeout: Hidden);
        Assert.Empty((await queue.PeekMessagesAsync(maxMessages: 3)).Value);

        await _received.HandBack(fixture.StorageProvider(_received));

        Assert.Equal(["renewed", "untouched"], (await queue.PeekMessagesAsync(maxMessages: 3)).Value.Select(message => message.MessageText).Order());
    }

    [Fact]
    public async Task Nothing_is_received_after_a_stop()
    {
        var queue = await Queue("stopped");
        await queue.SendMessageAsync("left");
        await _received.Stop();
        using var gone = new CancellationTokenSource();
        var receipt = queue.ReceiveMessagesAsync(cancellationToken: gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => receipt);
        Assert.Single((await queue.PeekMessagesAsync(maxMessages: 1)).Value);
    }

    private async Task<QueueClient> Queue(string name)
    {
        var options = new QueueClientOptions();
        options.AddPolicy(_received, HttpPipelinePosition.PerCall);
        var queue = new QueueClient(fixture.Storage, name, options);
        await queue.CreateAsync();
        return queue;
    }
}
