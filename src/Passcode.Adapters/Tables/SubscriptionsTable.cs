namespace Passcode.Adapters.Tables;

/// <summary>
/// The keys of table <c>Subscriptions</c>: one row each, in one partition. A subscription of several states stands and falls as one,
/// and all are read together and remembered, so a partition for each state would only make them harder to write.
/// </summary>
internal static class SubscriptionsTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "Subscriptions";

    /// <summary>The only partition.</summary>
    public const string Partition = "subscription";

    /// <summary>The row of a subscription.</summary>
    public static string Row(string id) => TableKey.Escape(id);
}
