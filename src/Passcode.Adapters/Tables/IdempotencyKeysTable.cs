namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>IdempotencyKeys</c>. Callers' keys have any length and content, and may hold names: they are hashed.</summary>
internal static class IdempotencyKeysTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "IdempotencyKeys";

    /// <summary>The partition of a caller.</summary>
    public static string Partition(string caller) => TableKey.Hash(caller);

    /// <summary>The row of a caller's key.</summary>
    public static string Row(string key) => TableKey.Hash(key);
}
