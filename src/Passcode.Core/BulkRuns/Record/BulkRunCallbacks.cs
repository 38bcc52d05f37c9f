using Passcode.Core.Callbacks;

namespace Passcode.Core.BulkRuns;

/// <summary>Publishes the events of a bulk run to the subscribers, and its end and late confirmations also to the callback URL of its request.</summary>
public sealed class BulkRunCallbacks(CallbackPublisher publisher, IBulkRuns runs) : IRequestCallbackUrls
{
    /// <summary>The deliveries of a run that has started.</summary>
    public Task<IReadOnlyList<CallbackDelivery>> PublishStarted(BulkRun run, CancellationToken cancellationToken) =>
        publisher.Publish(BulkRunEvent.CreateStarted(run), [], cancellationToken);

    /// <summary>The deliveries of a run that awaits an approval, is paused or has ended.</summary>
    public Task<IReadOnlyList<CallbackDelivery>> Publish(BulkRun run, CancellationToken cancellationToken) =>
        publisher.Publish(BulkRunEvent.Create(run), ReceiversOfEnd(run), cancellationToken);

    /// <summary>The deliveries of devices that confirmed after the end of the run.</summary>
    public Task<IReadOnlyList<CallbackDelivery>> PublishConfirmedLate(BulkRun run, CancellationToken cancellationToken) =>
        publisher.Publish(BulkRunEvent.CreateConfirmedLate(run), ReceiversOfEnd(run), cancellationToken);

    /// <inheritdoc />
    public bool Include(string eventType) => BulkRunEvent.IsType(eventType);

    /// <inheritdoc />
    public async Task<string?> Find(string subject, CancellationToken cancellationToken) =>
        (await runs.Find(subject, cancellationToken))?.Value.Request.CallbackUrl;

    private static CallbackTarget[] ReceiversOfEnd(BulkRun run) => run is { HasEnded: true, Request.CallbackUrl: not null } ? [new(CallbackTargetKind.Request)] : [];
}
