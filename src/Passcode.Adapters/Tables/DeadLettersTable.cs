namespace Passcode.Adapters.Tables;

/// <summary>The keys of table <c>DeadLetters</c>: one partition, the newest letter in its first row, as the ids say.</summary>
internal static class DeadLettersTable
{
    /// <summary>The table's name.</summary>
    public const string Name = "DeadLetters";

    /// <summary>The only partition.</summary>
    public const string Partition = "letter";

    /// <summary>The row of a letter.</summary>
    public static string Row(string id) => TableKey.Escape(id);
}
