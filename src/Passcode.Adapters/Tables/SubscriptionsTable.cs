namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>Subscriptions</c>. It has one partition with one row per subscription, because all of them are read
/// together and cached.</summary>
internal static class SubscriptionsTable
{
    public const string Name = "Subscriptions";

    public const string Partition = "subscription";

    public static string Row(string id) => TableKey.Escape(id);
}
