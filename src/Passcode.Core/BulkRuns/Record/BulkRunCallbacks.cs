using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>Publishes the end of a bulk run to the callback URL of its request and to the subscribers.</summary>
public sealed class BulkRunCallbacks(CallbackPublisher publisher, IBulkRuns runs) : IRequestCallbackUrls
{
    /// <summary>The deliveries of a run's end.</summary>
    public Task<IReadOnlyList<DeliveryState>> Publish(BulkRun run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        CallbackTarget[] receivers = run.Request.CallbackUrl is null ? [] : [new(CallbackTargetKind.Request)];
        return publisher.Publish(BulkRunEvent.Create(run), receivers, cancellationToken);
    }

    /// <inheritdoc />
    public bool Include(string eventType) => BulkRunEvent.IsType(eventType);

    /// <inheritdoc />
    public async Task<string?> Find(string subject, CancellationToken cancellationToken) =>
        (await runs.Find(subject, cancellationToken))?.Value.Request.CallbackUrl;
}
