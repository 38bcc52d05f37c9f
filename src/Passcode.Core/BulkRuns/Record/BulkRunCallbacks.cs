using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>Publishes the events of a bulk run to the subscribers, and its end also to the callback URL of its request.</summary>
public sealed class BulkRunCallbacks(CallbackPublisher publisher, IBulkRuns runs) : IRequestCallbackUrls
{
    /// <summary>The deliveries of a run that has started.</summary>
    public Task<IReadOnlyList<DeliveryState>> PublishStarted(BulkRun run, CancellationToken cancellationToken) =>
        publisher.Publish(BulkRunEvent.CreateStarted(run), [], cancellationToken);

    /// <summary>The deliveries of a run that awaits an approval, is paused or has ended.</summary>
    public Task<IReadOnlyList<DeliveryState>> Publish(BulkRun run, CancellationToken cancellationToken)
    {
        CallbackTarget[] receivers = run is { HasEnded: true, Request.CallbackUrl: not null } ? [new(CallbackTargetKind.Request)] : [];
        return publisher.Publish(BulkRunEvent.Create(run), receivers, cancellationToken);
    }

    /// <inheritdoc />
    public bool Include(string eventType) => BulkRunEvent.IsType(eventType);

    /// <inheritdoc />
    public async Task<string?> Find(string subject, CancellationToken cancellationToken) =>
        (await runs.Find(subject, cancellationToken))?.Value.Request.CallbackUrl;
}
