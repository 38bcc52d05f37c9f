namespace Passcode.Core.Callbacks;

/// <summary>Where subscriptions are kept.</summary>
public interface ISubscriptions
{
    /// <summary>Keeps a subscription.</summary>
    Task Add(Subscription subscription, CancellationToken cancellationToken);

    /// <summary>Reads a subscription.</summary>
    Task<Subscription?> Find(string id, CancellationToken cancellationToken);

    /// <summary>Removes a subscription.</summary>
    /// <returns>Whether there was one.</returns>
    Task<bool> Remove(string id, CancellationToken cancellationToken);

    /// <summary>Reads all subscriptions: there are as many as flows, some dozens.</summary>
    Task<IReadOnlyList<Subscription>> All(CancellationToken cancellationToken);
}
