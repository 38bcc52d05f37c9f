namespace Passcode.Adapters.Tables;

/// <summary>The keys of the table <c>IdempotencyKeys</c>. Idempotency keys of callers have any length and content and can contain names, so
/// they are hashed.</summary>
internal static class IdempotencyKeysTable
{
    public const string Name = "IdempotencyKeys";

    public static string Partition(string caller) => TableKey.Hash(caller);

    public static string Row(string key) => TableKey.Hash(key);
}
